"""The rules: what each kind of time expression looks like, and what it means."""

from newsparse_dates.readings import clock, deictic, explicit, references, sets, spans

# The first rule that reads a phrase wins, so the longer and rarer forms come first.
RULES = (
    *clock.RULES,
    *explicit.RULES,
    *sets.RULES,
    *deictic.RULES,
    *sets.RATE_RULES,
    *spans.RULES,
    *references.RULES,
    *explicit.LAST_RULES,
)
