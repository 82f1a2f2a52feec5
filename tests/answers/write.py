"""Rewrites the reviewed answers from the packaged law, and prints every answer that changed, for the review.

python tests/answers/write.py
"""

from __future__ import annotations

import json

from reviewed_answers import FOLDER, PROFILES, differences, file_of, path_of, profiles, read

import pk_ocsea_law as pol


def main() -> None:
    """Write every profile's file, drop the files of profiles that are gone, and print the differences."""
    law = pol.load()
    wanted = {PROFILES}
    for profile in profiles():
        fresh = file_of(law, profile)
        for line in differences(profile["id"], read(profile["id"])["answers"], fresh["answers"]):
            print(line)
        path_of(profile["id"]).write_text(json.dumps(fresh, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        wanted.add(path_of(profile["id"]))
    for path in set(FOLDER.glob("*.json")) - wanted:
        path.unlink()


if __name__ == "__main__":
    main()
