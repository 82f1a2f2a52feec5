"""`completion`: a static completion script for a shell, made from the parser itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from pk_ocsea_law.cli.options import WORDS, Commands, command
from pk_ocsea_law.cli.printing import FOUND, print_json

SHELLS = ("bash", "zsh", "fish")
NAME = "pk-ocsea-law"


def add(commands: Commands) -> None:
    """Add the command."""
    asked = command(
        commands,
        "completion",
        run,
        help="a completion script for a shell",
        example=f"pk-ocsea-law completion bash > ~/.local/share/bash-completion/completions/{NAME}",
    )
    asked.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(options: argparse.Namespace) -> int:
    """Print the script, or with --json every command with its options and the words they take."""
    from pk_ocsea_law.cli.parsing import commands

    found = {name: (str(each.description), dict(_options(each))) for name, each in commands().items()}
    if options.json:
        print_json({name: {"help": help, "options": words} for name, (help, words) in found.items()})
    else:
        print({"bash": bash, "zsh": zsh, "fish": fish}[options.shell](found), end="")
    return FOUND


Words = dict[str, list[str]]
"""The options of a command, each with the words it takes; none for an option that takes what no list holds."""


def _options(parser: argparse.ArgumentParser) -> Iterator[tuple[str, list[str]]]:
    for action in parser._actions:
        name = action.option_strings[-1] if action.option_strings else ""
        if name in WORDS:
            yield name, [str(member.value) for member in WORDS[name]]
        else:
            yield name, [str(choice) for choice in action.choices or ()]


def bash(commands: dict[str, tuple[str, Words]]) -> str:
    """The script for bash, which zsh reads too through bashcompinit."""
    cases = "".join(_bash_case(name, words) for name, (_, words) in commands.items())
    return (
        "_pk_ocsea_law() {\n"
        '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"\n'
        '  if [ "$COMP_CWORD" -eq 1 ]; then\n'
        f'    COMPREPLY=($(compgen -W "{" ".join(commands)}" -- "$word"))\n'
        "    return\n"
        "  fi\n"
        '  case "${COMP_WORDS[1]} $before" in\n'
        f"{cases}"
        "  esac\n"
        '  [ "${#COMPREPLY[@]}" -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))\n'
        "}\n"
        f"complete -o filenames -F _pk_ocsea_law {NAME}\n"
    )


def _bash_case(name: str, words: Words) -> str:
    lines = [
        f'    "{name} {option}") COMPREPLY=($(compgen -W "{" ".join(choices)}" -- "$word")) ;;\n'
        for option, choices in words.items()
        if option and choices
    ]
    free = [option for option in words if option] + words.get("", [])
    lines.append(f'    "{name} "*) COMPREPLY=($(compgen -W "{" ".join(free)}" -- "$word")) ;;\n')
    return "".join(lines)


def zsh(commands: dict[str, tuple[str, Words]]) -> str:
    """The script for zsh."""
    return f"#compdef {NAME}\nautoload -Uz bashcompinit && bashcompinit\n{bash(commands)}"


def fish(commands: dict[str, tuple[str, Words]]) -> str:
    """The script for fish."""
    lines = [
        f'complete -c {NAME} -n __fish_use_subcommand -f -a {name} -d "{help}"' for name, (help, _) in commands.items()
    ]
    for name, (_, words) in commands.items():
        seen = f"complete -c {NAME} -n '__fish_seen_subcommand_from {name}'"
        for option, choices in words.items():
            takes = f" -x -a '{' '.join(choices)}'" if choices else ""
            if option:
                lines.append(f"{seen} -l {option.removeprefix('--')}{takes}")
            elif choices:
                lines.append(f"{seen}{takes.replace(' -x', ' -f')}")
    return "\n".join(lines) + "\n"
