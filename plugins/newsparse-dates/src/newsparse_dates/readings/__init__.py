"""The rules: what each kind of time expression looks like, and what it means."""

from newsparse_dates.readings import (
    clock,
    dates,
    holidays,
    months,
    periods,
    quarters,
    references,
    seasons,
    sets,
    spans,
    weekdays,
    years,
)

# The first rule that reads a phrase wins, so the longer and rarer forms come first.
RULES = (
    *clock.RULES,
    *years.CENTURY_RULES,
    *dates.RULES,
    *months.RULES,
    *holidays.RULES,
    *seasons.RULES,
    *years.RULES,
    *sets.RULES,
    *quarters.RULES,
    *weekdays.RULES,
    *periods.RULES,
    *sets.RATE_RULES,
    *references.DAY_RULES,
    *spans.RULES,
    *references.RULES,
    *years.LAST_RULES,
)
