"""The page of one instrument, and the index of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pk_ocsea_law as pol

MADE = "<!-- Made by docs/generate.py from the law. Edit the data, not this page. -->"
LEFT_OUT = (
    "Left out on purpose, for they matter only by referral: the laws on harassment at work (2010), smuggling of "
    "migrants (2018), domestic workers in Islamabad (2022), mutual legal assistance (2020), legal aid (2020), "
    "vagrancy, and the schedule of the anti-money-laundering Act."
)
SEEN = {
    pol.TextSeen.WHOLE: "The whole text was read.",
    pol.TextSeen.PART: "Only a part of the text was read.",
    pol.TextSeen.NONE: "The text itself was not read: what is here comes from what others say of it.",
}


def instrument_page(law: pol.Corpus, one: pol.Instrument) -> str:
    """Dates, extent, sections with their versions, doubts and sources of an instrument."""
    lines = [
        MADE,
        "",
        f"# {plain(one.title)}",
        "",
        about(one),
        "",
        f"{SEEN[one.text_seen]} Checked through {one.checked_through} ({pinpoints(one.checked_in)}).",
        "",
        "## Days",
        "",
        *days(one),
        "",
        "## Where it is law",
        "",
        *(f"- {extent_line(law, extent)}" for extent in one.extent),
    ]
    if one.sections:
        lines += ["", "## Sections"]
        for section in one.sections:
            lines += section_lines(section)
    lines += doubts(one)
    lines += ["", "## Sources", "", *sources(law, one)]
    return "\n".join(lines) + "\n"


def about(one: pol.Instrument) -> str:
    """What the instrument is, by whom, and how it stands."""
    number = f", {plain(one.number)}" if one.number else ""
    what = f"{sentence(one.label)} `{one.id}`, {one.kind.value}{number}, by {plain(one.authority)}."
    return f"{what} Status: {sentence(one.status)}"


def index_page(law: pol.Corpus) -> str:
    """Every instrument in the order of its beginning, grouped by whose law it is."""
    lines = [
        MADE,
        "",
        "# The law, instrument by instrument",
        "",
        f"{len(law.instruments)} instruments with {sum(len(one.sections) for one in law.instruments)} sections.",
        "Each page gives dates, sections, versions, sources and doubts.",
        "",
        LEFT_OUT,
    ]
    for place in law.gazetteer.places:
        own = [one for one in law.instruments if one.jurisdiction == place.id]
        if own:
            lines += ["", f"## {plain(place.name)}", ""]
            lines += [f"- [{plain(one.title)}]({one.id}.md): {plain(one.label)}" for one in own]
    lines += ["", "```{toctree}", ":hidden:", "", *(one.id for one in law.instruments), "```"]
    return "\n".join(lines) + "\n"


def days(one: pol.Instrument) -> Iterator[str]:
    """The known days of an instrument as a table."""
    named = (("passed", one.passed), ("assent", one.assent), ("gazetted", one.gazetted), ("in force", one.commencement))
    yield "| what | day | source |"
    yield "|---|---|---|"
    shown: set[str] = set()
    for what, boundary in named:
        if boundary is not None:
            shown.add(boundary.name)
            yield f"| {what} | {boundary_text(boundary)} | {pinpoints(boundary.sources)} |"
    for boundary in one.days:
        if boundary.name not in shown:
            yield f"| {cell(boundary.name)} | {boundary_text(boundary)} | {pinpoints(boundary.sources)} |"


def boundary_text(boundary: pol.Boundary) -> str:
    """A day in words, with why it is no single day."""
    why = f": {boundary.why}" if boundary.why else ""
    return f"{cell(f'{boundary}{why}')}{worked_out(boundary.inference)}"


def extent_line(law: pol.Corpus, extent: pol.Extent) -> str:
    """A place, the days, what is left out, and the source."""
    without = ", ".join(law.gazetteer.place(id).name for id in extent.excluding)
    left_out = f", without {plain(without)}" if without else ""
    note = f" {sentence(extent.note)}" if extent.note else ""
    place = plain(law.gazetteer.place(extent.place).name)
    return f"{place}{left_out}, {extent.span} ({pinpoints(extent.sources)}).{note}{worked_out(extent.inference)}"


def section_lines(section: pol.Section) -> Iterator[str]:
    """A section with each of its versions."""
    yield ""
    yield f"### {plain(section.number)}: {plain(section.label)}"
    yield ""
    aka = f", also {', '.join(f'`{alias}`' for alias in section.aliases)}" if section.aliases else ""
    yield f"`{section.id}`{plain(quoted(section.statutory_label))}{aka}."
    if section.earlier is pol.EarlierText.NOT_RECORDED:
        yield "An older wording stood before the first one here; it is not recorded."
    if not section.versions:
        yield "No version is recorded."
    for version in section.versions:
        yield ""
        read = f"({pinpoints(version.sources)}){worked_out(version.inference)}"
        yield f"**{sentence(str(version.span))}** {cause(version)} {sentence(version.summary)} {read}"
        yield ""
        for effect in version.effects:
            yield f"- {effect_line(effect)}{worked_out(effect.inference)}"


def cause(version: pol.SectionVersion) -> str:
    """What began the version, what ended it, where it is law, and whether it counts as never in force."""
    text = f"By `{version.by.section}` ({version.by.action.value})"
    if version.ended_by:
        text += f", ended by `{version.ended_by.section}` ({version.ended_by.action.value})"
    if version.void_by:
        text += f", void from the beginning by `{version.void_by.section}`"
    if version.extent:
        text += f", in {', '.join(version.extent)} only"
    return f"{text}."


def effect_line(effect: pol.Effect) -> str:
    """One effect in a line: what kind it is, its id, and what it says."""
    return f"{effect.kind} `{effect.id}`: {plain(says(effect))}"


def says(effect: pol.Effect) -> str:
    """What an effect says, in words."""
    match effect:
        case pol.Offence():
            return f"{effect.label}: {effect.penalty.describe()}"
        case pol.Definition():
            people = f" ({'; '.join(str(person) for person in effect.people)})" if effect.people else ""
            covers = ", ".join(f"{one.element.value}{quoted(one.words)}" for one in effect.elements)
            return f'"{effect.term}": {effect.meaning}{people}{f"; covers {covers}" if covers else ""}'
        case pol.Duty():
            return f"{effect.bearer} must {effect.what}{limit(effect.limit)}"
        case pol.Power():
            return f"{effect.holder} may {effect.what}{limit(effect.limit)}"
        case pol.Protection():
            return f"{effect.protects}: {effect.what}"
        case pol.Deadline():
            return f"{effect.what}{limit(effect.limit)}"
        case pol.Mandate():
            return f"{effect.institution} {effect.what} ({effect.span})"
        case pol.Classification():
            return ", ".join(classes(effect))
        case pol.Amendment():
            return f"{effect.action.value} {effect.target.section or effect.target.as_printed}: {effect.what}"
        case pol.Saving() | pol.Application() | pol.Principle():
            return effect.what
        case _:
            raise TypeError(f"no words for {type(effect).__name__}")


def quoted(words: str | None) -> str:
    """The few words of the law that decide a point, if they are quoted."""
    return f' ("{words}")' if words else ""


def classes(effect: pol.Classification) -> Iterator[str]:
    """The flags of a classification that it sets, and the court."""
    flags = (
        ("cognizable", effect.cognizable),
        ("bailable", effect.bailable),
        ("compoundable", effect.compoundable),
    )
    for name, value in flags:
        if value is not None:
            yield name if value else f"not {name}"
    yield f"court: {effect.court or 'not said'}"


def limit(time: pol.TimeLimit | None) -> str:
    """A time limit in the law's own unit."""
    if time is None:
        return ""
    unit = time.unit.value.replace("-", " ")
    span = f"{time.count} {unit}{'' if time.count == 1 else 's'}" if time.count else "at once"
    more = f", extendable {time.extendable}" if time.extendable else ""
    return f" ({span} from {time.counted_from}{more})"


def doubts(one: pol.Instrument) -> Iterator[str]:
    """The disagreements of sources and the remarks on an instrument."""
    if one.discrepancies:
        yield from ("", "## Where sources disagree")
        for found in one.discrepancies:
            yield from ("", f"**{plain(found.question)}** (`{found.id}`)", "")
            for position, reading in enumerate(found.readings):
                preferred = " Preferred." if position == found.preferred else ""
                read = f"({pinpoints(reading.sources)}){preferred}{worked_out(reading.inference)}"
                yield f"- {sentence(reading.says)} {read}"
            yield from (
                "",
                f"{'Why' if found.preferred is not None else 'None is preferred'}: {sentence(found.reason)}",
            )
    if one.observations:
        yield from ("", "## Remarks", "")
        for remark in one.observations:
            answer = f" {sentence(remark.answer)}" if remark.answer else ""
            yield (
                f"- {remark.kind.value}, `{remark.id}`: {sentence(remark.says)}{answer} "
                f"({pinpoints(remark.sources)}){worked_out(remark.inference)}"
            )


def sources(law: pol.Corpus, one: pol.Instrument) -> Iterator[str]:
    """The documents that the page's facts were read in; the copy of each is named in `law.sources`."""
    used = dict.fromkeys(pin.source for pin in _pins(one))
    by_id = {source.id: source for source in law.sources}
    for id in used:
        source = by_id[id]
        yield f"- `{id}` ({source.standing.value}): {plain(source.document)}"


def _pins(one: pol.Instrument) -> Iterator[pol.Pinpoint]:
    yield from one.sources
    yield from one.checked_in
    for boundary in one.days:
        yield from boundary.sources
    for section in one.sections:
        for version in section.versions:
            yield from version.sources
            for effect in version.effects:
                yield from effect.sources


def pinpoints(found: Iterable[pol.Pinpoint]) -> str:
    """Where a fact was read."""
    return "; ".join(f"{pin.source}, {cell(pin.at)}" for pin in found)


def worked_out(inference: str | None) -> str:
    """How a fact was worked out, if it was."""
    return f" *Inference: {cell(inference).rstrip('.')}.*" if inference else ""


def plain(text: str) -> str:
    """Text that Markdown leaves alone."""
    for mark in ("\\", "*", "_", "<", "[", "]", "`"):
        text = text.replace(mark, f"\\{mark}")
    return text


def cell(text: str) -> str:
    """Text that fits a cell of a table."""
    return plain(text).replace("|", "\\|")


def sentence(text: str) -> str:
    """Text as a sentence."""
    shown = plain(text.strip())
    shown = shown[:1].upper() + shown[1:]
    return shown if shown.endswith((".", "?", "!", '."')) else f"{shown}."
