"""Writes golden.csv. Every expectation is worked out here from the law alone: with its own table of holidays (typed from
the proclamations and reckoned from Easter), its own arithmetic and its own numbers. Nothing of the application is read.
Run it by hand after adding a case, and read the reasoning that it prints beside each date."""
import csv
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON, UTC = ZoneInfo("Europe/London"), ZoneInfo("UTC")
E, S, N = "ENGLAND_AND_WALES", "SCOTLAND", "NORTHERN_IRELAND"
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    return date(y, month, (h + l - 7 * m + 33 * month + 19) % 32)


def nth_monday(y, month, n):
    d = date(y, month, 1)
    return d + timedelta((7 - d.weekday()) % 7 + 7 * (n - 1))


def last_monday(y, month):
    d = (date(y, month + 1, 1) if month < 12 else date(y + 1, 1, 1)) - timedelta(1)
    return d - timedelta(d.weekday())


def holidays(y, nation):
    out = {}

    def fixed(d, name):
        while d.weekday() > 4 or d in out:
            d += timedelta(1)
        out[d] = name

    fixed(date(y, 1, 1), "New Year's Day")
    if nation == S:
        fixed(date(y, 1, 2), "2 January")
        fixed(date(y, 11, 30), "St Andrew's Day")
    if nation == N:
        fixed(date(y, 3, 17), "St Patrick's Day")
        fixed(date(y, 7, 12), "Battle of the Boyne")
    out[easter(y) - timedelta(2)] = "Good Friday"
    if nation != S:
        out[easter(y) + timedelta(1)] = "Easter Monday"
    out[date(2020, 5, 8) if y == 2020 else nth_monday(y, 5, 1)] = "Early May"
    out[date(2022, 6, 2) if y == 2022 else last_monday(y, 5)] = "Spring"
    out[nth_monday(y, 8, 1) if nation == S else last_monday(y, 8)] = "Summer"
    fixed(date(y, 12, 25), "Christmas Day")
    fixed(date(y, 12, 26), "Boxing Day")
    for d, name in ((date(2022, 6, 3), "Platinum Jubilee"), (date(2022, 9, 19), "State Funeral"), (date(2023, 5, 8), "Coronation")):
        if d.year == y:
            out[d] = name
    if nation == S and y == 2026:
        out[date(2026, 6, 15)] = "World Cup"
    return out


def off(d, nation):
    """Why this day is not a working day."""
    return holidays(d.year, nation).get(d) or (DAYS[d.weekday()] if d.weekday() > 4 else None)


def off_sitting(d, nation):
    if d.weekday() == 6: return "Sunday"
    if (d.month, d.day) == (12, 25): return "Christmas Day"
    return "Good Friday" if d == easter(d.year) - timedelta(2) else None


def off_notice(d, nation):
    h = holidays(d.year, nation).get(d)
    if h: return h
    if (d.month, d.day) == (12, 25): return "Christmas Day"
    return "Sunday" if d.weekday() == 6 else None


def say(d): return f"{DAYS[d.weekday()][:3]} {d.day} {d:%b %Y}"


def at(text):
    """2026-03-27 23:50 is British time (a second 01:30 in October by fold: 2026-10-25 01:30*)."""
    fold = text.endswith("*")
    form = "%Y-%m-%d %H:%M" if " " in text else "%Y-%m-%d"
    return datetime.strptime(text.rstrip("*"), form).replace(tzinfo=LONDON, fold=int(fold))


def iso(t): return t.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def add_months(d, n):
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    last = ((date(y, m + 2, 1) if m < 11 else date(y + 1, 1, 1)) - timedelta(1)).day
    return date(y, m + 1, min(d.day, last)), d.day > last


rows = []


def case(kind, start, expected, why, nation=E, learned=None, facts="", pauses="", grants="", as_of=None, rule=""):
    expected = expected.isoformat() if isinstance(expected, date) and not isinstance(expected, datetime) else iso(expected) if isinstance(expected, datetime) else expected
    rows.append([f"G{len(rows) + 1:03}", kind, nation, iso(at(start)), iso(at(learned)) if learned else "", facts, pauses, grants, iso(at(as_of)) if as_of else "", rule, expected, why])


def on_days(d, n, nation, why_off=off, step=1):
    skipped = []
    left = n
    while left:
        d += timedelta(step)
        reason = why_off(d, nation)
        if reason: skipped.append(f"{d.day} {d:%b} {reason}")
        else: left -= 1
    return d, ("left out: " + ", ".join(skipped)) if skipped else "no day left out"


def wd(kind, start, n, law, nation=E, word="working day", why_off=off, basis=None, back=False, **kw):
    d0 = at(basis or kw.get("learned") or start).date()
    d, told = on_days(d0, n, nation, why_off, -1 if back else 1)
    case(kind, start, d, f"{law}: {n} {word}{'s' if n > 1 else ''} {'back from' if back else 'after'} {say(d0)} (day 0); {told}; end of {say(d)}", nation, **kw)


def cd(kind, start, n, law, nation=E, basis=None, back=False, **kw):
    d0 = at(basis or kw.get("learned") or start).date()
    d = d0 + timedelta(-n if back else n)
    case(kind, start, d, f"{law}: {n} days {'back from' if back else 'after'} {say(d0)} (not counted); every day counts; no roll; {say(d)}", nation, **kw)


def months(kind, start, n, law, nation=E, basis=None, back=False, **kw):
    d0 = at(basis or kw.get("learned") or start).date()
    d, short = add_months(d0, -n if back else n)
    case(kind, start, d, f"{law}: {n} months {'back from' if back else 'after'} {say(d0)}, on the anniversary{' (no such day: last day of that month)' if short else ''}; {say(d)}", nation, **kw)


def bail(start, n, law, **kw):
    first = at(start).date() + timedelta(1)
    same, short = add_months(first, n)
    d = same if short else same - timedelta(1)
    case("pre-charge-bail", start, d, f"{law}: begins the day after arrest, {say(first)}; {n} months {'have no such day, so end on the last of that month' if short else 'end the day before the ' + str(first.day) + ' comes again'}: {say(d)}", **kw)


def ctl(start, n, law, served=0, **kw):
    d0 = at(start).date()
    d = raw = d0 + timedelta(n - served)
    rolls = []
    while off(d, E) or (d.month, d.day) == (12, 25):
        rolls.append(f"{d.day} {d:%b} {off(d, E) or 'Christmas Day'}")
        d -= timedelta(1)
    told = f"{n} days{f' less {served} served' if served else ''} after {say(d0)} (not counted) is {say(raw)}"
    case("custody-time-limit", start, d, f"{law}: {told}" + (f", which is off ({', '.join(rolls)}); back to {say(d)}" if rolls else ", a day that counts: no roll"), **kw)


def hours(kind, start, n, law, paused=0, basis=None, **kw):
    t0 = at(basis or start)
    end = t0.astimezone(UTC) + timedelta(minutes=round(n * 60 + paused))
    shift = end.astimezone(LONDON).utcoffset() != t0.utcoffset()
    told = f"; the clocks change in between, so it reads {end.astimezone(LONDON):%H:%M} in Britain" if shift else ""
    case(kind, start, end, f"{law}: {n:g} elapsed hours from {iso(t0)}{f' and {paused} paused minutes' if paused else ''}{told}", **kw)


def refused(kind, start, code, why, **kw): case(kind, start, "refused:" + code, why, **kw)


# ------------------------------------------------------------------ victims: 5 working days, 1 for enhanced rights
STD, ENH = "victimCategory=standard", "victimCategory=enhanced"
code = {"victim-told-not-investigated": "V-01", "victim-told-arrest": "V-02", "victim-told-interview": "V-03", "victim-told-release": "V-04",
        "victim-told-bail": "V-05", "victim-told-bail-change": "V-06", "victim-told-charge": "V-07", "victim-told-police-no-charge": "V-08",
        "victim-told-prosecution-no-charge": "V-09", "victim-told-case-stopped": "V-10", "victim-told-out-of-court": "V-11"}
days = ["2026-04-01 10:00", "2025-12-23 23:50", "2026-08-28 16:00", "2026-11-16 09:00", "2024-02-28 12:00", "2027-12-23 08:00"]
for n, (kind, rid) in enumerate(code.items()):
    for start in (days[n % 6], days[(n + 1) % 6], days[(n + 2) % 6]):
        wd(kind, start, 5, f"{rid}, standard", facts=STD, rule=rid)
        wd(kind, start, 1, f"{rid}, enhanced", facts=ENH, rule=rid + "e")
wd("victim-told-arrest", "2026-11-20 23:50", 1, "V-02: Friday 23:50, one working day ends on Monday", facts=ENH)
wd("victim-told-arrest", "2026-03-28 23:30", 1, "V-02: Saturday before the clocks go forward", facts=ENH)
wd("victim-told-arrest", "2026-10-25 00:30", 5, "V-02: the Sunday the clocks go back", facts=STD)
wd("victim-told-arrest", "2026-05-31 23:30", 5, "V-02: 23:30 in British Summer Time is still that day", facts=STD)
wd("victim-told-arrest", "2022-05-30 12:00", 5, "V-02: two days off for the Jubilee", facts=STD)
wd("victim-told-arrest", "2022-09-15 12:00", 5, "V-02: the State Funeral was a bank holiday", facts=STD)
wd("victim-told-arrest", "2023-05-04 12:00", 5, "V-02: the Coronation was a bank holiday", facts=STD)
refused("victim-told-arrest", "2021-03-31 12:00", "limit-not-law-then", "The present Code runs from 1 April 2021; the day before has no row", facts=STD)
wd("victim-told-arrest", "2021-04-01 12:00", 5, "V-02: the first day of the Code, with Easter", facts=STD)
# Enhanced rights that begin later: one working day from the flag, or the standard end if earlier (12.1)
for start, since in (("2026-11-02 10:00", "2026-11-03"), ("2026-11-02 10:00", "2026-11-06"), ("2026-11-02 10:00", "2026-11-09"), ("2026-11-02 10:00", "2026-11-20"),
                     ("2026-04-01 10:00", "2026-04-02"), ("2026-04-01 10:00", "2026-04-09"), ("2026-12-22 10:00", "2026-12-24"), ("2026-11-02 10:00", "2026-10-01")):
    d0, flag = at(start).date(), max(at(start).date(), date.fromisoformat(since))
    std, enh = on_days(d0, 5, E)[0], on_days(flag, 1, E)[0]
    case("victim-told-charge", start, min(std, enh), f"Enhanced from {since}: one working day from {say(flag)} is {say(enh)}; the standard end is {say(std)}; the earlier counts: {say(min(std, enh))}", facts=f"{ENH};enhancedSince={since}")
# From receipt: the witness care unit's leg; from the event: the court's leg
for kind, rid in (("victim-told-hearing", "V-12"), ("victim-told-to-give-evidence", "V-15"), ("victim-told-special-measures", "V-16"), ("victim-told-outcome", "V-17"), ("victim-told-sentence", "V-18"), ("victim-told-appeal", "V-19")):
    for start, learned in (("2026-11-02 10:00", "2026-11-05 15:00"), ("2026-03-30 10:00", "2026-04-02 16:30"), ("2026-12-21 10:00", "2026-12-24 11:00")):
        wd(kind, start, 1, f"{rid}: unit leg, from receipt", learned=learned, rule=rid)
for kind, rid in (("court-supplies-bail-outcome", "V-13c"), ("court-supplies-outcome", "V-17c"), ("court-supplies-sentence", "V-18c")):
    for start in ("2026-11-02 10:00", "2026-04-01 15:00", "2025-12-22 15:00"):
        wd(kind, start, 5, f"{rid}: court leg, from the event", rule=rid)
for kind, rid in (("victim-told-bail-outcome", "V-13"), ("victim-told-warrant", "V-14")):
    wd(kind, "2026-11-02 10:00", 5, f"{rid}: unit leg, standard", learned="2026-11-06 17:00", facts=STD)
    wd(kind, "2026-11-02 10:00", 1, f"{rid}: unit leg, enhanced", learned="2026-11-06 17:00", facts=ENH)
    wd(kind, "2026-05-20 10:00", 5, f"{rid}: unit leg over the spring holiday", learned="2026-05-21 17:00", facts=STD)
refused("victim-told-hearing", "2026-11-02 10:00", "limit-facts-needed", "V-12 runs from receipt: without the time of receipt there is no date")
refused("victim-told-hearing", "2026-11-02 10:00", "limit-learned-before-start", "Nobody learns of a listing before it is made", learned="2026-11-01 10:00")
refused("victim-told-arrest", "2026-11-02 10:00", "limit-facts-needed", "The category of the victim decides between 1 and 5 working days")
refused("victim-told-arrest", "2026-11-02 10:00", "limit-bad-fact", "There is no such category", facts="victimCategory=special")
refused("victim-told-arrest", "2026-11-02 10:00", "limit-other-jurisdiction", "The Code is of England and Wales", nation=S, facts=STD)
wd("support-referral", "2026-11-05 22:00", 2, "V-20: two working days of the report")
wd("support-referral", "2025-12-24 22:00", 2, "V-20 over Christmas")
wd("contact-scheme-referral", "2026-12-14 12:00", 10, "V-23: ten working days of sentence")
wd("contact-scheme-first-contact", "2026-03-23 12:00", 20, "V-24: twenty working days of the referral")
wd("expenses-paid", "2026-08-24 12:00", 10, "V-25: ten working days of a correct claim")
cd("victim-update", "2026-02-10 12:00", 28, "V-22: nothing agreed, local default", facts=STD)
cd("victim-update", "2026-02-10 12:00", 14, "V-22: nothing agreed, enhanced", facts=ENH)
cd("victim-update", "2026-02-10 12:00", 10, "V-22: ten days agreed with the victim", facts=STD + ";agreedDays=10")
cd("victim-update", "2024-02-01 12:00", 28, "V-22 into 29 February", facts=STD)
hours("escape-warning", "2026-03-29 00:30", 1, "V-28: at once, local default of an hour, over the lost hour")
# Three nations: the local defaults hold everywhere, the holidays differ
for nation in (E, S, N):
    for start in ("2025-12-31 12:00", "2026-03-16 12:00", "2026-04-02 12:00", "2026-06-12 12:00", "2026-07-10 12:00", "2026-07-31 12:00", "2026-11-27 12:00", "2026-12-24 12:00"):
        wd("report-confirmed", start, 2, "V-21 local default", nation=nation, facts=STD)
    wd("complaint-acknowledged", "2026-12-21 12:00", 10, "V-26", nation=nation)
    wd("complaint-answered", "2026-03-12 12:00", 20, "V-26", nation=nation)
    wd("property-returned", "2025-12-30 12:00", 5, "V-27 local default", nation=nation)
wd("report-confirmed", "2031-12-23 12:00", 2, "V-21 beyond the published holidays: Christmas worked out", facts=STD)
wd("report-confirmed", "2029-03-28 12:00", 2, "V-21 beyond the published holidays: Easter of 2029 worked out", facts=STD)

# ------------------------------------------------------------------ detention
IND, SUM, EW = "offenceClass=indictable-only", "offenceClass=summary", "offenceClass=either-way"
ARR = "detentionRoute=arrived-at-station;"
for start, cls in (("2026-11-16 09:15", IND), ("2026-11-16 23:59", SUM), ("2026-03-28 18:00", EW), ("2026-10-24 18:00", EW), ("2024-02-28 23:00", IND), ("2026-10-25 01:30", SUM), ("2026-10-25 01:30*", SUM), ("2026-12-31 20:00", EW)):
    hours("detention", start, 24, "P-04: 24 hours from the relevant time", facts=ARR + cls, rule="P-04")
# the relevant time: arrival, or 24 hours after arrest if earlier, where another force sought the arrest
for start, arrested in (("2026-11-16 20:00", "2026-11-16 10:00"), ("2026-11-17 20:00", "2026-11-16 10:00"), ("2026-03-29 20:00", "2026-03-28 12:00"), ("2026-11-17 10:00", "2026-11-16 10:00")):
    t0 = min(at(start).astimezone(UTC), at(arrested).astimezone(UTC) + timedelta(hours=24))
    end = t0 + timedelta(hours=24)
    case("detention", start, end, f"Arrest sought by another force: earlier of arrival {iso(at(start))} and 24 h after arrest {iso(at(arrested))}: {iso(t0)}; 24 hours more: {iso(end)}", facts=f"detentionRoute=arrest-sought-by-another-force;{EW};arrestedAt={iso(at(arrested))}")
refused("detention", "2026-11-16 20:00", "limit-facts-needed", "Where another force sought the arrest its time is needed", facts="detentionRoute=arrest-sought-by-another-force;" + EW)
hours("detention", "2026-11-16 11:00", 24, "Volunteer arrested at the station: from that moment", facts="detentionRoute=volunteer-arrested-at-station;" + EW)


def grant(code, when, role, until=""): return f"{code}@{iso(at(when))}/{role}" + (f"/{until}" if until else "")


sup = lambda when, role="superintendent": grant("superintendent", when, role)
hours("detention", "2026-11-16 09:00", 36, "P-05: superintendent at 20 hours, to 36", facts=ARR + IND, grants=sup("2026-11-17 05:00"))
hours("detention", "2026-03-28 09:00", 36, "P-05 over the lost hour", facts=ARR + IND, grants=sup("2026-03-29 05:00"))
hours("detention", "2026-10-24 09:00", 36, "P-05 over the extra hour", facts=ARR + EW, grants=sup("2026-10-25 05:00"))
hours("detention", "2026-11-16 09:00", 36, "P-05 one minute before the 24 hours", facts=ARR + IND, grants=sup("2026-11-17 08:59"))
refused("detention", "2026-11-16 09:00", "limit-extension-late", "P-05: at the 24 hours is too late; it must be before", facts=ARR + IND, grants=sup("2026-11-17 09:00"))
refused("detention", "2026-11-16 09:00", "limit-extension-late", "P-05: after expiry refused", facts=ARR + IND, grants=sup("2026-11-17 12:00"))
refused("detention", "2026-11-16 09:00", "limit-extension-role", "P-05: an inspector may not", facts=ARR + IND, grants=sup("2026-11-17 05:00", "inspector"))
refused("detention", "2026-11-16 09:00", "limit-extension-offence", "P-05: indictable offences only", facts=ARR + SUM, grants=sup("2026-11-17 05:00"))
refused("detention", "2026-11-16 09:00", "limit-extension-unknown", "No such extension", facts=ARR + IND, grants=grant("mayor", "2026-11-17 05:00", "superintendent"))
refused("detention", "2026-11-16 09:00", "limit-extension-early", "Nobody extends before detention begins", facts=ARR + IND, grants=sup("2026-11-16 08:00"))
hours("detention", "2026-11-16 09:00", 66, "P-06: warrant issued at 30 hours; 36 hours run from its issue, the six unused are lost", facts=ARR + IND, grants=sup("2026-11-17 05:00") + "|" + grant("warrant", "2026-11-17 15:00", "magistrates-court"))
case("detention", "2026-11-16 09:00", at("2026-11-18 05:00"), "P-06: the court ordered until 18 Nov 05:00, within 36 hours of issue: as ordered", facts=ARR + IND, grants=sup("2026-11-17 05:00") + "|" + grant("warrant", "2026-11-17 15:00", "magistrates-court", iso(at("2026-11-18 05:00"))))
refused("detention", "2026-11-16 09:00", "limit-extension-too-long", "P-06: no warrant beyond 36 hours of its issue", facts=ARR + IND, grants=sup("2026-11-17 05:00") + "|" + grant("warrant", "2026-11-17 15:00", "magistrates-court", iso(at("2026-11-19 09:00"))))
refused("detention", "2026-11-16 09:00", "limit-extension-late", "P-06: a warrant after an unextended 24 hours is too late", facts=ARR + IND, grants=grant("warrant", "2026-11-17 15:00", "magistrates-court"))
hours("detention", "2026-11-16 09:00", 96, "P-07: warrants at 30 and 62 hours: 98 would end it, never over 96", facts=ARR + IND, grants=sup("2026-11-17 05:00") + "|" + grant("warrant", "2026-11-17 15:00", "magistrates-court") + "|" + grant("further-warrant", "2026-11-18 23:00", "magistrates-court"))
hours("detention", "2026-10-23 09:00", 96, "P-07 over the extra hour: 96 elapsed hours", facts=ARR + IND, grants=sup("2026-10-24 05:00") + "|" + grant("warrant", "2026-10-24 15:00", "magistrates-court") + "|" + grant("further-warrant", "2026-10-25 23:00", "magistrates-court"))
refused("detention", "2026-11-16 09:00", "limit-extension-order", "P-07: no further warrant before a first", facts=ARR + IND, grants=sup("2026-11-17 05:00") + "|" + grant("further-warrant", "2026-11-17 15:00", "magistrates-court"))
refused("detention", "2026-11-16 09:00", "limit-extension-role", "P-06: only a court issues a warrant", facts=ARR + IND, grants=sup("2026-11-17 05:00") + "|" + grant("warrant", "2026-11-17 15:00", "superintendent"))


def hosp(a, b): return f"hospital@{iso(at(a))}/{iso(at(b)) if b else ''}"


hours("detention", "2026-11-16 09:00", 24, "P-08: three hours at hospital do not count", paused=180, facts=ARR + IND, pauses=hosp("2026-11-16 12:00", "2026-11-16 15:00"))
hours("detention", "2026-11-16 09:00", 24, "P-08: two visits, 90 and 45 minutes", paused=135, facts=ARR + SUM, pauses=hosp("2026-11-16 12:00", "2026-11-16 13:30") + "|" + hosp("2026-11-16 20:00", "2026-11-16 20:45"))
hours("detention", "2026-11-16 09:00", 24, "P-08: records that overlap count once: 12:00 to 14:00", paused=120, facts=ARR + SUM, pauses=hosp("2026-11-16 12:00", "2026-11-16 13:30") + "|" + hosp("2026-11-16 13:00", "2026-11-16 14:00"))
hours("detention", "2026-11-16 09:00", 24, "P-08: a second visit falls in the time the first one gave", paused=240, facts=ARR + SUM, pauses=hosp("2026-11-17 07:00", "2026-11-17 10:00") + "|" + hosp("2026-11-17 11:00", "2026-11-17 12:00"))
hours("detention", "2026-11-16 09:00", 24, "P-08: still there after 100 minutes: provisional", paused=100, facts=ARR + SUM, pauses=hosp("2026-11-16 12:00", ""), as_of="2026-11-16 13:40")
hours("detention", "2026-03-28 22:00", 24, "P-08: at hospital from 00:30 to 03:30 British, two elapsed hours in the night the clocks go forward", paused=120, facts=ARR + IND, pauses=hosp("2026-03-29 00:30", "2026-03-29 03:30"))
hours("detention", "2026-10-24 22:00", 24, "P-08: at hospital from 00:30 to 03:30 British, four elapsed hours in the night the clocks go back", paused=240, facts=ARR + IND, pauses=hosp("2026-10-25 00:30", "2026-10-25 03:30"))
hours("detention", "2026-11-16 09:00", 36, "P-05 and P-08: an extension at 25 hours is in time since two hours were at hospital; 36 and those two", paused=120, facts=ARR + IND, pauses=hosp("2026-11-16 12:00", "2026-11-16 14:00"), grants=sup("2026-11-17 10:00"))
refused("detention", "2026-11-16 09:00", "limit-pause-late", "P-08: hospital after the limit has run out pauses nothing", facts=ARR + IND, pauses=hosp("2026-11-17 10:00", "2026-11-17 11:00"))
refused("detention", "2026-11-16 09:00", "limit-pause-early", "P-08: hospital before the relevant time is no pause", facts=ARR + IND, pauses=hosp("2026-11-16 07:00", "2026-11-16 08:00"))
refused("detention", "2026-11-16 09:00", "limit-pause-not-allowed", "Sleep does not stop the clock", facts=ARR + IND, pauses=hosp("2026-11-16 12:00", "2026-11-16 13:00").replace("hospital", "rest"))
refused("detention", "2026-11-16 09:00", "limit-pause-ends-first", "A pause ends after it begins", facts=ARR + IND, pauses=hosp("2026-11-16 13:00", "2026-11-16 12:00"))
for start in ("2026-11-16 09:20", "2026-03-28 22:00", "2026-10-24 22:00"):
    hours("detention-first-review", start, 6, "P-02: six hours from authorisation")
    hours("detention-later-review", start, 9, "P-03: nine hours from the last review")
hours("detention-first-review", "2026-11-16 09:20", 6, "P-02: hospital may pause a review, to be confirmed (warned at the earlier time)", paused=60, pauses=hosp("2026-11-16 11:00", "2026-11-16 12:00"))
W = f"relevantTime={iso(at('2026-11-16 09:00'))};{IND};warrantHours="
hours("detention-warrant", "2026-11-17 15:00", 36, "P-06: 36 hours from issue, before 96 from the relevant time", facts=W + "36", rule="P-06")
hours("detention-warrant", "2026-11-17 15:00", 12, "P-06: twelve hours granted", facts=W + "12")
case("detention-further-warrant", "2026-11-19 06:00", at("2026-11-20 09:00"), "P-07: 36 hours from issue would be 20 Nov 18:00; 96 from the relevant time is 20 Nov 09:00 and earlier", facts=W + "36", rule="P-07")
case("detention-further-warrant", "2026-11-19 06:00", at("2026-11-20 11:00"), "P-07 and P-08: two hours at hospital on the first day move the 96 hours to 11:00", facts=W + "36", pauses=hosp("2026-11-16 12:00", "2026-11-16 14:00"))
refused("detention-warrant", "2026-11-17 15:00", "limit-no-rule", "P-06: no court may grant 37 hours", facts=W + "37")
refused("detention-warrant", "2026-11-17 15:00", "limit-bad-fact", "No warrant for a summary offence", facts=W.replace("indictable-only", "summary") + "36")
refused("bail-breach-detention", "2026-11-16 09:00", "limit-not-in-force", "P-09 is to be confirmed with the Act: the row is off")
hours("solicitor-delay", "2026-11-16 09:00", 36, "P-10: 36 hours from the relevant time")
hours("notification-delay", "2026-10-24 09:00", 36, "P-10: 36 hours, over the extra hour")
sit = dict(word="sitting day", why_off=off_sitting)
for start in ("2026-11-19 20:00", "2026-11-20 20:00", "2026-11-21 20:00", "2026-04-02 20:00", "2026-12-24 20:00", "2021-12-24 20:00"):
    wd("first-sitting-after-charge", start, 1, "P-11: the next sitting; Sundays, Christmas Day, Good Friday left out", **sit)
for start, n in (("2026-11-16 12:00", 3), ("2026-12-23 12:00", 3), ("2024-02-27 12:00", 3)):
    d = at(start).date() + timedelta(n + 1)
    case("police-cells-remand", start, d, f"P-12: {n} clear days: {say(at(start).date())} and {say(d)} do not count")
hours("terrorism-detention", "2026-11-16 09:00", 48, "P-13: 48 hours without a warrant")
case("terrorism-detention", "2026-11-16 09:00", at("2026-11-23 09:00"), "P-13: the judge ordered seven days in all", grants=grant("judge", "2026-11-18 08:00", "judge", iso(at("2026-11-23 09:00"))))
refused("terrorism-detention", "2026-11-16 09:00", "limit-extension-too-long", "P-13: never past 14 days of arrest", grants=grant("judge", "2026-11-18 08:00", "judge", iso(at("2026-11-30 10:00"))))
refused("terrorism-detention", "2026-11-16 09:00", "limit-extension-needs-date", "P-13: a warrant says until when", grants=grant("judge", "2026-11-18 08:00", "judge"))
hours("detention", "2026-11-16 09:00", 12, "Scotland: twelve hours from authorisation", nation=S, facts=IND, rule="SC-01")
hours("detention", "2026-10-24 20:00", 12, "Scotland: over the extra hour", nation=S, facts=SUM)
hours("detention", "2026-11-16 09:00", 24, "Scotland: an inspector extends to 24 for an indictable offence", nation=S, facts=EW, grants=grant("inspector", "2026-11-16 20:00", "inspector"))
refused("detention", "2026-11-16 09:00", "limit-extension-offence", "Scotland: no extension for a summary offence", nation=S, facts=SUM, grants=grant("inspector", "2026-11-16 20:00", "inspector"))
refused("detention", "2017-11-16 09:00", "limit-not-law-then", "Scotland: the Act of 2016 was not in force yet", nation=S, facts=IND)
hours("detention-first-review", "2026-11-16 09:00", 6, "Scotland: review at six hours", nation=S)
wd("first-sitting-after-charge", "2026-01-01 20:00", 1, "Scotland: the next court day; 2 January is none", nation=S)
refused("detention", "2026-11-16 09:00", "limit-other-jurisdiction", "No rule is kept for Northern Ireland", nation=N, facts=ARR + IND)

# ------------------------------------------------------------------ pre-charge bail and disposals
B, SPEC, CPLX = "bailCase=standard", "bailCase=specialist-agency", "bailCase=exceptionally-complex"
for start in ("2026-01-10 12:00", "2026-01-30 12:00", "2026-01-31 12:00", "2026-02-28 12:00", "2025-11-28 12:00", "2025-11-29 12:00", "2025-11-27 12:00", "2023-11-29 12:00", "2024-02-28 12:00", "2024-02-29 12:00", "2026-08-30 12:00", "2026-05-31 23:30", "2022-10-28 00:30"):
    bail(start, 3, "Standard bail, 3 months", facts=B, rule="B-STD")
bail("2026-01-10 12:00", 6, "Specialist agency, 6 months", facts=SPEC, rule="B-SPEC")
bail("2025-08-30 12:00", 6, "Specialist agency, 6 months into February", facts=SPEC)
bail("2026-01-10 12:00", 3, "Exceptionally complex: as standard at first", facts=CPLX, rule="B-CPLX")
insp = grant("inspector", "2026-04-01 12:00", "inspector")
supb = grant("superintendent", "2026-07-01 12:00", "superintendent")
crt = grant("court", "2026-10-01 12:00", "magistrates-court")
bail("2026-01-10 12:00", 6, "Inspector extends to 6", facts=B, grants=insp)
bail("2026-01-10 12:00", 9, "Superintendent extends to 9", facts=B, grants=insp + "|" + supb)
bail("2026-01-10 12:00", 12, "Court extends to 12", facts=B, grants=insp + "|" + supb + "|" + crt)
bail("2026-01-10 12:00", 18, "Court, exceptional, to 18", facts=B, grants=insp + "|" + supb + "|" + crt.replace("court@", "court-exceptional@"))
bail("2026-01-10 12:00", 15, "A further three months by the court follow on the 12", facts=B, grants=insp + "|" + supb + "|" + crt + "|" + grant("court-further", "2026-12-01 12:00", "magistrates-court"))
bail("2026-01-10 12:00", 18, "A further six months by the court follow on the 12", facts=B, grants=insp + "|" + supb + "|" + crt + "|" + grant("court-further-long", "2026-12-01 12:00", "magistrates-court"))
bail("2025-08-30 12:00", 6, "Inspector extends to 6: begins 31 August", facts=B, grants=grant("inspector", "2025-11-01 12:00", "inspector"))
case("pre-charge-bail", "2026-01-10 12:00", date(2026, 9, 30), "Court orders until 30 Sep 2026, less than 12 months: as ordered", facts=B, grants=insp + "|" + supb + "|" + grant("court", "2026-09-01 12:00", "magistrates-court", "2026-09-30"))
refused("pre-charge-bail", "2026-01-10 12:00", "limit-extension-too-long", "The court may go to 12 months (10 Jan 2027), not to March", facts=B, grants=insp + "|" + supb + "|" + grant("court", "2026-09-01 12:00", "magistrates-court", "2027-03-01"))
refused("pre-charge-bail", "2026-01-10 12:00", "limit-extension-late", "Bail ended with 10 April; on the 11th it is over", facts=B, grants=grant("inspector", "2026-04-11 00:00", "inspector"))
bail("2026-01-10 12:00", 6, "Extended in the last minute of 10 April", facts=B, grants=grant("inspector", "2026-04-10 23:59", "inspector"))
refused("pre-charge-bail", "2026-01-10 12:00", "limit-extension-order", "9 months only after 6", facts=B, grants=grant("superintendent", "2026-04-01 12:00", "superintendent"))
refused("pre-charge-bail", "2026-01-10 12:00", "limit-extension-role", "A sergeant may not extend", facts=B, grants=grant("inspector", "2026-04-01 12:00", "custody-officer"))
refused("pre-charge-bail", "2026-01-10 12:00", "limit-extension-role", "An inspector may not extend to 9", facts=B, grants=insp + "|" + grant("superintendent", "2026-07-01 12:00", "inspector"))
bail("2026-01-10 12:00", 12, "Agency decision-maker extends to 12", facts=SPEC, grants=grant("agency", "2026-04-01 12:00", "agency-decision-maker"))
bail("2026-01-10 12:00", 12, "Exceptionally complex: qualifying officer to 12", facts=CPLX, grants=grant("qualifying-officer", "2026-04-01 12:00", "qualifying-senior-officer"))
refused("pre-charge-bail", "2026-01-10 12:00", "limit-pause-not-allowed", "Nothing pauses bail", facts=B, pauses=hosp("2026-01-12 12:00", "2026-01-13 12:00"))
cd("pre-charge-bail", "2022-10-27 12:00", 28, "Arrest before 28 October 2022: the law of 2017, 28 days beginning the day after", facts=B, rule="B-OLD")
cd("pre-charge-bail", "2022-10-27 23:59", 28, "23:59 on the last day of the old law", facts=B, rule="B-OLD")
bail("2022-10-27 12:00", 3, "Old law: superintendent to 3 months", facts=B, grants=grant("superintendent", "2022-11-10 12:00", "superintendent"))
bail("2022-11-02 12:00", 3, "New law by the day of arrest", facts=B, rule="B-STD")
refused("pre-charge-bail", "2017-04-02 12:00", "limit-not-law-then", "Before 3 April 2017 bail before charge had no limit", facts=B)
for nation in (E, S, N): cd("released-under-investigation-review", "2026-02-10 12:00", 28, "Local review", nation=nation)
months("released-under-investigation-escalation", "2026-11-30 12:00", 3, "Local escalation")
for start, hrs in (("2026-11-18 10:00", 48), ("2026-11-20 10:00", 48), ("2026-04-02 10:00", 48), ("2026-12-24 18:00", 48), ("2021-12-24 10:00", 48), ("2026-03-28 10:00", 48)):
    t, left, skipped = at(start).astimezone(UTC), timedelta(hours=hrs), []
    while True:
        d = t.astimezone(LONDON).date()
        midnight = datetime(d.year, d.month, d.day, tzinfo=LONDON) + timedelta(0)
        nxt = d + timedelta(1)
        midnight = datetime(nxt.year, nxt.month, nxt.day, tzinfo=LONDON).astimezone(UTC)
        reason = off_notice(d, E)
        if reason: skipped.append(f"{d.day} {d:%b} {reason}")
        elif left <= midnight - t:
            t += left
            break
        else: left -= midnight - t
        t = midnight
    case("protection-notice-hearing", start, t, f"Protection notice: 48 hours without {', '.join(skipped) or 'any day left out'}: {iso(t)}")
cd("protection-order", "2026-11-02 12:00", 28, "Order of 28 days", facts="orderDays=28")
cd("protection-order", "2026-11-02 12:00", 14, "Order of 14 days", facts="orderDays=14")
refused("protection-order", "2026-11-02 12:00", "limit-no-rule", "No order of 29 days", facts="orderDays=29")
cd("community-resolution", "2026-11-02 12:00", 28, "Local completion date")
cd("conditional-caution", "2026-11-02 12:00", 112, "16 weeks")
cd("conditional-caution", "2026-11-02 12:00", 140, "Extended to 20 weeks", grants=grant("decision-maker", "2027-01-04 12:00", "caution-decision-maker"))
cd("penalty-notice", "2026-12-05 12:00", 21, "21 days to pay: ends on Boxing Day, no roll")

# ------------------------------------------------------------------ custody time limits
M = "custodyStage=magistrates;"
for start in ("2026-01-10 12:00", "2026-02-06 12:00", "2026-11-16 12:00", "2025-10-30 12:00", "2025-10-31 12:00", "2026-02-09 12:00", "2023-12-30 12:00", "2026-07-06 12:00"):
    ctl(start, 56, "Summary offence, 56 days", facts=M + SUM)
ctl("2026-01-10 12:00", 56, "Indictable only before sending, 56 days", facts=M + IND)
ctl("2026-01-10 12:00", 70, "Either way, venue open, 70 days", facts=M + EW + ";summaryTrialAgreed=false", rule="CTL-70")
ctl("2026-01-23 12:00", 70, "Either way, venue open: 70 days end on Good Friday", facts=M + EW + ";summaryTrialAgreed=false")
ctl("2026-01-26 12:00", 70, "Either way, venue open: 70 days end on Easter Monday, back over four days", facts=M + EW + ";summaryTrialAgreed=false")
ctl("2026-01-10 12:00", 56, "Either way, summary trial within 56 days", facts=M + EW + ";summaryTrialAgreed=true", rule="CTL-56e")
refused("custody-time-limit", "2026-01-10 12:00", "limit-facts-needed", "Either way: whether summary trial was agreed decides", facts=M + EW)
C = "custodyStage=crown;daysServed="
ctl("2017-01-02 12:00", 182, "CPS guidance: sent 2 Jan 2017", facts=C + "0")
for start, served in (("2026-01-05 12:00", 0), ("2026-01-05 12:00", 30), ("2026-06-29 12:00", 2), ("2025-10-06 12:00", 3), ("2025-06-26 12:00", 0), ("2023-09-01 12:00", 10), ("2024-02-29 12:00", 56), ("2026-06-27 12:00", 1), ("2021-06-28 12:00", 0), ("2020-09-27 12:00", 0)):
    ctl(start, 182, "Crown Court, 182 days", served, facts=C + str(served))
ctl("2020-09-28 12:00", 238, "Sent between 28 Sep 2020 and 27 Jun 2021: 238 days", facts=C + "0", rule="CTL-238")
ctl("2021-06-27 12:00", 238, "The last day of the longer limit", 20, facts=C + "20", rule="CTL-238")
ctl("2026-01-05 12:00", 182, "All but one day served", 181, facts=C + "181")
refused("custody-time-limit", "2026-01-05 12:00", "limit-nothing-left", "More days served than the limit has", facts=C + "200")
refused("custody-time-limit", "2026-01-05 12:00", "limit-facts-needed", "Days served before sending are needed", facts="custodyStage=crown")
ctl("2026-01-05 12:00", 112, "Voluntary bill, 112 days from preferment", facts="custodyStage=voluntary-bill")
ctl("2025-12-12 12:00", 112, "Voluntary bill: ends on Good Friday", facts="custodyStage=voluntary-bill")
# two accused joined in one case: each has a limit of his own
ctl("2026-02-02 12:00", 56, "First accused, remanded 2 Feb", facts=M + IND)
ctl("2026-02-20 12:00", 56, "Second accused, joined and remanded 20 Feb: his own limit", facts=M + IND)
court = lambda when, until: grant("court-order", when, "crown-court", until)
case("custody-time-limit", "2026-01-05 12:00", date(2026, 9, 12), "Crown Court extends to Saturday 12 Sep 2026: stands as ordered, no roll", facts=C + "0", grants=court("2026-06-20 12:00", "2026-09-12"))
refused("custody-time-limit", "2026-01-05 12:00", "limit-extension-late", "182 days ended on 6 Jul 2026: no extension after expiry", facts=C + "0", grants=court("2026-07-07 00:00", "2026-09-12"))
refused("custody-time-limit", "2026-01-10 12:00", "limit-extension-late", "Rolled back to Fri 6 Mar: Saturday 7 Mar is too late", facts=M + SUM, grants=grant("court-order", "2026-03-07 09:00", "magistrates-court", "2026-03-20"))
refused("custody-time-limit", "2026-01-05 12:00", "limit-extension-role", "Police do not extend custody", facts=C + "0", grants=grant("court-order", "2026-06-20 12:00", "superintendent", "2026-09-12"))
refused("custody-time-limit", "2026-01-05 12:00", "limit-extension-needs-date", "The court says until when", facts=C + "0", grants=grant("court-order", "2026-06-20 12:00", "crown-court"))
cd("custody-limit-extension-notice", "2026-06-22 10:00", 5, "Notice in the Crown Court", back=True, facts="court=crown")
cd("custody-limit-extension-notice", "2026-06-22 10:00", 2, "Notice in the magistrates' court", back=True, facts="court=magistrates")
cd("custody-limit-review", "2026-06-22 10:00", 28, "CPS 28-day review")

# ------------------------------------------------------------------ courts
bd = dict(word="business day")
cd("first-hearing", "2026-11-02 12:00", 14, "C-01: guilty plea expected", facts="custodyStatus=bail;expectedPlea=guilty", rule="C-01")
cd("first-hearing", "2026-12-11 12:00", 14, "C-01: ends on Christmas Day, no roll", facts="custodyStatus=bail;expectedPlea=guilty")
cd("first-hearing", "2026-11-02 12:00", 28, "C-02: not guilty plea expected", facts="custodyStatus=bail;expectedPlea=not-guilty", rule="C-02")
wd("first-hearing", "2026-11-21 12:00", 1, "C-03: in custody, the next sitting", facts="custodyStatus=custody;expectedPlea=guilty", **sit)
cd("initial-details", "2026-11-16 10:00", 1, "C-04: before the day of the hearing begins", back=True)
wd("initial-details-good-practice", "2026-04-10 10:00", 5, "C-05: fifth working day back", back=True)
wd("initial-details-good-practice", "2026-11-16 10:00", 5, "C-05: fifth working day back", back=True)
for start in ("2026-11-02 12:00", "2025-12-08 12:00", "2026-03-16 12:00"):
    wd("plea-hearing", start, 20, "C-06: 20 business days", **bd)
    wd("preliminary-hearing", start, 10, "C-06: 10 business days", **bd)
cd("indictment-served", "2026-11-30 10:00", 7, "C-07: seven days before the hearing", back=True)
wd("murder-first-hearing", "2026-11-20 12:00", 1, "C-08: about the next day", **bd)
cd("prosecution-case-served", "2026-11-02 12:00", 50, "Stage 1, custody", facts="custodyStatus=custody")
cd("prosecution-case-served", "2026-11-02 12:00", 70, "Stage 1, bail", facts="custodyStatus=bail")
case("prosecution-case-served", "2026-11-02 12:00", date(2027, 1, 15), "Stage 1: the court's date is authoritative", facts="custodyStatus=custody", grants=grant("court-order", "2026-12-01 12:00", "court", "2027-01-15"))
cd("defence-response", "2026-12-22 12:00", 28, "Stage 2")
case("prosecution-reply", "2027-01-19 12:00", date(2027, 2, 9), "Stage 3: the date the court ordered", facts="orderedDay=2027-02-09")
case("defence-final-stage", "2027-02-09 12:00", date(2027, 2, 23), "Stage 4: the date the court ordered", facts="orderedDay=2027-02-23")
refused("prosecution-reply", "2027-01-19 12:00", "limit-facts-needed", "Stage 3 has no number in law: the ordered date is needed")
refused("prosecution-reply", "2027-01-19 12:00", "limit-bad-time", "No such day", facts="orderedDay=2027-02-30")
case("trial-preparation-form", "2026-11-16 10:00", date(2026, 11, 16), "At the first hearing")
cd("magistrates-disclosure", "2026-11-02 12:00", 28, "Magistrates: disclosure after a not guilty plea")
wd("written-statement-objection", "2026-03-31 12:00", 5, "Section 9 statement", **bd)
wd("special-measures-application", "2026-11-02 12:00", 20, "Magistrates", facts="court=magistrates", **bd)
wd("special-measures-application", "2026-11-02 12:00", 10, "Crown Court", facts="court=crown", **bd)
for start in ("2026-08-31 12:00", "2025-08-31 12:00", "2023-08-29 12:00", "2023-08-31 12:00", "2026-02-28 12:00", "2024-02-29 12:00"):
    months("summary-information", start, 6, "Six months of the offence")
cd("single-justice-reply", "2026-11-02 12:00", 21, "21 days of posting")
for start, n, which in (("2026-11-02 12:00", 8, "first"), ("2026-11-02 12:00", 28, "later"), ("2026-12-17 12:00", 8, "first")):
    d = at(start).date() + timedelta(n + 1)
    case("prison-remand", start, d, f"{n} clear days: neither {say(at(start).date())} nor {say(d)} counts", facts="remand=" + which)
cd("remand-for-reports", "2026-11-02 12:00", 21, "Three weeks for reports")

# ------------------------------------------------------------------ service, defence
hours("crime-recorded", "2026-03-28 14:00", 24, "Counting Rules, over the lost hour")
wd("not-recorded-told", "2026-11-20 12:00", 1, "Local default")
hours("crime-allocated", "2026-10-24 14:00", 24, "Local default, over the extra hour", nation=S)
cd("supervisor-review", "2026-11-02 12:00", 28, "Local default", facts="riskLevel=standard")
cd("supervisor-review", "2026-11-02 12:00", 14, "Local default, high risk", facts="riskLevel=high")
hours("charging-decision", "2026-11-16 23:30", 3, "Red: three hours", facts="priorityLane=red")
hours("charging-decision", "2026-03-28 23:30", 3, "Red, over the lost hour", facts="priorityLane=red")
wd("charging-decision", "2026-11-16 12:00", 5, "Green priority, to be confirmed", facts="priorityLane=green-priority")
cd("charging-decision", "2026-11-16 12:00", 28, "Green: 28 days", facts="priorityLane=green")
cd("action-plan-reply", "2026-11-16 12:00", 28, "Local default", facts="priorityLane=green")
cd("action-plan-reply", "2026-11-16 12:00", 7, "Local default, urgent", facts="priorityLane=red")
hours("solicitor-first-call", "2026-10-25 01:45", 0.5, "30 minutes, into the repeated hour")
hours("solicitor-attends", "2026-11-16 12:00", 0.75, "45 minutes")
wd("pre-charge-engagement-reply", "2026-11-16 12:00", 10, "D-04 local window")
cd("legal-aid-application", "2026-11-16 10:00", 1, "D-05: before the hearing", back=True)
cd("initial-details-received", "2026-11-16 10:00", 1, "D-06: before the hearing", back=True)
case("defence-trial-form", "2026-11-16 10:00", date(2026, 11, 16), "D-07: at the hearing")
for kind in ("defence-statement", "defence-witness-notice"):
    cd(kind, "2026-11-27 12:00", 28, "D-08/09 Crown Court: ends on Christmas Day, no roll", facts="court=crown")
    cd(kind, "2026-11-02 12:00", 14, "D-08/09 magistrates", facts="court=magistrates")
case("defence-statement", "2026-11-02 12:00", date(2027, 1, 11), "D-08: asked before expiry, the court ordered 11 Jan 2027", facts="court=crown", grants=grant("court-order", "2026-11-25 12:00", "court", "2027-01-11"))
refused("defence-statement", "2026-11-02 12:00", "limit-extension-late", "D-08: 28 days ended on 30 Nov; asked on 1 Dec", facts="court=crown", grants=grant("court-order", "2026-12-01 12:00", "court", "2027-01-11"))
case("defence-disclosure-application", "2027-01-04 12:00", date(2027, 1, 25), "D-10: the date the court ordered", facts="orderedDay=2027-01-25")
cd("mitigation-prepared", "2026-11-16 10:00", 1, "D-11: before the day of sentence", back=True)
cd("appeal-advice", "2026-11-02 12:00", 28, "D-12 Crown Court", facts="court=crown")
wd("appeal-advice", "2026-12-14 12:00", 15, "D-12 magistrates", facts="court=magistrates", **bd)

# ------------------------------------------------------------------ appeals and review
for start in ("2026-11-30 12:00", "2026-01-31 12:00", "2023-11-29 12:00"):
    months("police-review-request", start, 3, "Ask within three months of the notice")
wd("police-review-acknowledged", "2026-12-18 12:00", 10, "Acknowledged in ten working days")
wd("police-review-decided", "2026-03-02 12:00", 30, "Decided in thirty working days")
wd("prosecution-review-request-normal", "2026-11-02 12:00", 10, "Normally ten working days")
months("prosecution-review-request", "2026-11-30 12:00", 3, "Up to three months")
case("prosecution-review-request", "2026-11-30 12:00", date(2027, 4, 30), "Later only exceptionally: a manager allowed 30 Apr 2027", grants=grant("exceptional", "2027-02-01 12:00", "prosecution-manager", "2027-04-30"))
wd("prosecution-review-acknowledged", "2026-11-02 12:00", 5, "To be confirmed")
wd("prosecution-local-resolution", "2026-11-02 12:00", 10, "To be confirmed")
wd("prosecution-review-decided", "2026-11-02 12:00", 30, "Thirty working days")
wd("appeal-to-crown-court", "2026-11-02 12:00", 15, "Fifteen business days", **bd)
wd("appeal-to-crown-court", "2025-12-12 12:00", 15, "Fifteen business days over Christmas", **bd)
cd("case-stated", "2026-11-02 12:00", 21, "21 days")
cd("appeal-to-court-of-appeal", "2026-11-28 12:00", 28, "28 days: ends on Boxing Day, a Saturday, no roll")
cd("statutory-declaration", "2026-11-02 12:00", 21, "21 days of knowledge", learned="2026-11-12 12:00")
cd("unduly-lenient-request", "2026-11-28 12:00", 28, "28 days absolute: ends on a Saturday, no roll")
cd("unduly-lenient-request", "2026-07-01 12:00", 28, "After 29 Jun 2026 the 28 days stand until the transition is read")
months("injury-claim", "2026-11-02 12:00", 24, "Two years of the incident", facts="claimant=adult")
months("injury-claim", "2024-02-29 12:00", 24, "Two years of 29 February", facts="claimant=adult")
months("injury-claim", "2026-11-02 12:00", 24, "Child: two years from the 18th birthday", basis="2030-05-06", facts="claimant=child-reported-before-18;eighteenthBirthday=2030-05-06")
cd("injury-claim-review", "2026-11-02 12:00", 56, "Review")
cd("injury-claim-appeal", "2026-11-02 12:00", 90, "Appeal")

# ------------------------------------------------------------------ sentence, prison, probation
case("pre-sentence-report", "2026-11-02 10:00", date(2026, 11, 2), "Oral: the same day", facts="reportType=oral")
wd("pre-sentence-report", "2026-11-02 10:00", 5, "Short", facts="reportType=short")
wd("pre-sentence-report", "2026-12-14 10:00", 15, "Standard", facts="reportType=standard")
wd("pre-sentence-report", "2026-11-02 10:00", 10, "Remand, older practice", facts="reportType=custody-remand")
case("pre-sentence-report", "2026-11-02 10:00", date(2026, 11, 24), "Youth: as the court set", facts="reportType=youth;orderedDay=2026-11-24")
hours("escort-record", "2026-11-02 10:00", 0, "Complete at hand-over")
hours("first-health-assessment", "2026-10-24 18:00", 24, "Within 24 hours")
cd("second-health-assessment", "2026-11-02 18:00", 7, "Seven days")
case("first-night-interview", "2026-11-02 18:00", date(2026, 11, 2), "The same day")
hours("custody-screening", "2026-03-27 18:00", 72, "72 hours")
wd("resettlement-plan", "2026-11-02 18:00", 5, "To be confirmed")
cd("education-assessment", "2026-11-02 18:00", 14, "Two weeks")
hours("self-harm-review", "2026-11-02 18:00", 24, "24 hours")
cd("offender-assessment", "2026-11-02 18:00", 56, "Eight weeks", facts="riskLevel=high")
cd("offender-assessment", "2026-11-02 18:00", 84, "Twelve weeks", facts="riskLevel=standard")
months("parole-dossier", "2026-08-31 12:00", 6, "Six months before the target", back=True)
cd("intensive-resettlement", "2026-11-02 12:00", 84, "Twelve weeks before release", back=True)
case("community-manager-named", "2026-11-02 12:00", date(2026, 11, 2), "Sentence of ten months: from the start", facts="sentenceMonths=10")
cd("community-manager-named", "2026-11-02 12:00", 259, "Longer: 37 weeks before release", back=True, basis="2028-05-02", facts="sentenceMonths=36;plannedRelease=2028-05-02")
cd("homelessness-referral", "2026-11-02 12:00", 56, "56 days before release", back=True)
cd("licence-representations", "2026-11-02 12:00", 56, "Eight weeks before release", back=True)
cd("earliest-friday-release", "2026-11-06 12:00", 2, "Up to two days earlier", back=True)
wd("first-appointment-after-release", "2026-11-06 12:00", 1, "Next working day")
hours("recall-arrest-request", "2026-11-06 12:00", 24, "Emergency", facts="recall=emergency")
hours("recall-arrest-request", "2026-11-06 12:00", 48, "Standard", facts="recall=standard")
case("discharge-health-pack", "2026-11-06 12:00", date(2026, 11, 6), "By release")
wd("first-probation-appointment", "2026-12-22 12:00", 5, "SL004", **bd)
wd("initial-sentence-plan", "2026-03-23 12:00", 15, "SL006", **bd)
wd("absence-explained", "2026-11-02 12:00", 5, "Explanation")
wd("breach-action", "2026-11-02 12:00", 10, "Breach")
months("supervision-review", "2026-08-31 12:00", 6, "Local default", nation=N)
cd("fixed-term-recall", "2026-03-30 12:00", 14, "The day before the change: under 12 months, 14 days", facts="sentenceMonths=6", rule="FTR-14")
cd("fixed-term-recall", "2026-03-30 12:00", 28, "The day before the change: 12 months or more, 28 days", facts="sentenceMonths=12", rule="FTR-28")
cd("fixed-term-recall", "2026-03-31 12:00", 56, "From 31 Mar 2026: 56 days", rule="FTR-56")
for start, n in (("2026-11-02 12:00", 3), ("2026-01-31 12:00", 12), ("2025-08-31 12:00", 6)):
    first = at(start).date()
    same, short = add_months(first, n)
    d = same if short else same - timedelta(1)
    case("referral-order", start, d, f"Referral order of {n} months begins with the signing on {say(first)}; ends {say(d)}", facts=f"orderMonths={n}")
wd("first-panel", "2026-11-02 12:00", 20, "First panel", facts="orderIntensity=standard")
wd("first-panel", "2026-11-02 12:00", 10, "First panel, intensive", facts="orderIntensity=intensive")

# ------------------------------------------------------------------ Scotland
for start in ("2026-11-02 12:00", "2025-11-24 12:00"):
    cd("summary-custody-trial", start, 40, "40 days of first appearance; no roll", nation=S)
cd("full-committal", "2026-11-02 12:00", 8, "Eight days", nation=S)
cd("indictment-in-custody", "2025-10-14 12:00", 80, "80 days of full committal: 2 January, no roll", nation=S)
cd("first-diet", "2026-11-02 12:00", 110, "110 days of full committal", nation=S, facts="custodyStatus=custody")
cd("solemn-trial", "2026-11-02 12:00", 140, "140 days of full committal", nation=S, facts="custodyStatus=custody")
cd("solemn-trial", "2023-10-12 12:00", 140, "140 days over 29 February 2024", nation=S, facts="custodyStatus=custody")
BAIL = "custodyStatus=bail;temporaryExtension="
for start in ("2026-11-02 12:00", "2023-03-29 12:00", "2024-02-29 12:00"):
    months("first-diet", start, 11, "11 months of first appearance", nation=S, facts=BAIL + "false")
    months("solemn-trial", start, 12, "12 months of first appearance", nation=S, facts=BAIL + "false")
months("first-diet", "2022-01-31 12:00", 17, "Temporary length, 17 months", nation=S, facts=BAIL + "true")
months("solemn-trial", "2022-01-31 12:00", 18, "Temporary length, 18 months", nation=S, facts=BAIL + "true")
case("solemn-trial", "2026-11-02 12:00", date(2027, 5, 14), "140 days end on 22 Mar 2027; the sheriff ordered 14 May 2027", nation=S, facts="custodyStatus=custody", grants=grant("sheriff", "2027-03-01 12:00", "sheriff", "2027-05-14"))
refused("solemn-trial", "2026-11-02 12:00", "limit-extension-late", "140 days ended on 22 Mar 2027; the 23rd is too late", nation=S, facts="custodyStatus=custody", grants=grant("sheriff", "2027-03-23 12:00", "sheriff", "2027-05-14"))
cd("undertaking-appearance", "2026-11-02 12:00", 28, "Undertaking", nation=S)
months("summary-time-bar", "2026-08-31 12:00", 6, "Six months", nation=S, facts="temporaryExtension=false")
months("summary-time-bar", "2022-02-28 12:00", 12, "Temporary length, twelve months", nation=S, facts="temporaryExtension=true")
months("prosecution-review-request", "2026-01-31 12:00", 1, "Ask the Crown Office within one month", nation=S)
wd("prosecution-review-decided", "2025-12-08 12:00", 20, "Reply in twenty working days, with 2 January", nation=S)
refused("solemn-trial", "2026-11-02 12:00", "limit-other-jurisdiction", "A Scottish limit only", facts="custodyStatus=custody")
refused("sixty-five-day-trial", "2026-11-02 12:00", "limit-unknown-kind", "65 is a section number, not a limit", nation=S)

# ------------------------------------------------------------------ hand-offs: the sender's clock (answer), the receiver's (work)
def ho(kind, urgency="standard"): return f"handOffKind=H-{kind};handOffUrgency={urgency};dueSetBySender=false"


ANS, WORK = "hand-off-answer", "hand-off-work"
hours(ANS, "2026-11-20 10:00", 3, "H-13 red: three hours", facts=ho("13", "urgent"), rule="HO-13u")
hours(ANS, "2026-10-25 01:30", 3, "H-13 red, into the repeated hour", facts=ho("13", "urgent"))
hours(ANS, "2026-03-28 23:30", 3, "H-13 red, over the lost hour", facts=ho("13", "urgent"))
hours(ANS, "2026-10-24 14:00", 24, "H-02 over the extra hour", facts=ho("02"), rule="HO-02")
hours(ANS, "2026-03-28 14:00", 24, "H-06 over the lost hour", facts=ho("06", "urgent"), rule="HO-06")
hours(ANS, "2026-12-31 23:30", 0.75, "H-09: 45 minutes, into the new year", facts=ho("09"), rule="HO-09")
hours(ANS, "2026-11-20 23:50", 1, "H-10: the target of 60 minutes passes midnight", facts=ho("10"))
hours(ANS, "2026-11-20 10:00", 0.25, "H-08: at once has no number; a quarter of an hour is taken", facts=ho("08"), rule="HO-08")
hours(ANS, "2026-11-20 10:00", 1, "H-39: at once; an hour is taken", facts=ho("39"))
wd(ANS, "2026-11-20 23:50", 2, "H-04: offered on Friday at 23:50", facts=ho("04"), rule="HO-04")
wd(ANS, "2026-12-24 10:00", 1, "H-19 over Christmas", facts=ho("19"), rule="HO-19")
wd(ANS, "2026-04-02 10:00", 1, "H-20 over Easter", facts=ho("20"))
wd(ANS, "2026-08-28 16:00", 5, "H-27 over the summer holiday", facts=ho("27"), rule="HO-27")
wd(ANS, "2026-12-18 12:00", 10, "H-32 over Christmas and New Year", facts=ho("32"), rule="HO-32")
case(ANS, "2026-11-20 23:59", date(2026, 11, 20), "H-27 urgent: the same day, a minute before its end", facts=ho("27", "urgent"), rule="HO-27u")
case(ANS, "2026-07-01 00:30", date(2026, 7, 1), "H-28: half past midnight in British Summer Time is the first of July, which UTC has not reached", facts=ho("28"), rule="HO-28")
cd(ANS, "2026-03-01 10:00", 28, "H-17: the 28 days end on the day the clocks go forward", facts=ho("17"), rule="HO-17")
cd(ANS, "2026-11-27 10:00", 28, "H-14: ends on Christmas Day, no roll", facts=ho("14"), rule="HO-14")
cd(ANS, "2024-02-22 10:00", 7, "H-14 urgent: over 29 February", facts=ho("14", "urgent"), rule="HO-14u")
cd(ANS, "2026-11-02 10:00", 14, "H-25 urgent: magistrates", facts=ho("25", "urgent"), rule="HO-25u")
months(ANS, "2026-11-22 10:00", 24, "H-40: two years", facts=ho("40"), rule="HO-40")
months(ANS, "2024-02-29 10:00", 24, "H-40: two years of 29 February", facts=ho("40"))
for start in ("2026-11-18 09:00", "2026-11-20 16:00", "2026-12-24 09:00", "2026-04-02 16:00"):
    d0 = at(start).date()
    nxt, told = on_days(d0, 1, E)
    case(ANS, start, nxt - timedelta(1), f"H-07: before the next school day, counted as the next working day {say(nxt)} ({told}): the day before it is the last, {say(nxt - timedelta(1))}", facts=ho("07"), rule="HO-07")
wd(ANS, "2026-12-31 12:00", 1, "H-42 custody: the next court day in Scotland, with 2 January", nation=S, facts=ho("42", "urgent"), rule="HO-42u")
cd(ANS, "2026-11-02 12:00", 28, "H-42: undertaking", nation=S, facts=ho("42"), rule="HO-42")
case(ANS, "2026-11-20 10:00", at("2026-11-27 17:00"), "H-16: another clock sets the time, and the sender has named it", facts=f"handOffKind=H-16;handOffUrgency=standard;dueSetBySender=true;dueBy={iso(at('2026-11-27 17:00'))}", rule="HO-00")
case(ANS, "2026-11-20 10:00", at("2026-11-21 09:00"), "H-13 red: the sender has named a time of its own, which stands", facts=f"handOffKind=H-13;handOffUrgency=urgent;dueSetBySender=true;dueBy={iso(at('2026-11-21 09:00'))}", rule="HO-00")
refused(ANS, "2026-11-20 10:00", "limit-no-rule", "H-16 has no limit of its own: another clock sets the day", facts=ho("16"))
refused(ANS, "2026-11-20 10:00", "limit-no-rule", "H-13 not in custody: bail or another clock sets the day", facts=ho("13"))
refused(ANS, "2026-11-20 10:00", "limit-bad-fact", "There is no such hand-off", facts=ho("99"))
refused(ANS, "2026-11-20 10:00", "limit-facts-needed", "The time that the sender has named is needed", facts="handOffKind=H-16;handOffUrgency=standard;dueSetBySender=true")
hw = lambda kind, urgency="standard": f"handOffKind=H-{kind};handOffUrgency={urgency}"
hours(WORK, "2026-11-16 23:30", 3, "H-13 red: three hours from its acceptance", facts=hw("13", "urgent"), rule="HW-13u")
cd(WORK, "2026-11-27 12:00", 28, "H-13: 28 days from its acceptance end on Christmas Day, no roll", facts=hw("13"), rule="HW-13")
hours(WORK, "2026-10-24 12:00", 24, "H-12 priority: result over the extra hour", facts=hw("12", "urgent"), rule="HW-12u")
cd(WORK, "2026-01-31 12:00", 28, "H-12 standard: result, from the last of a month", facts=hw("12"), rule="HW-12")
cd(WORK, "2026-11-16 12:00", 7, "H-14 urgent: what the plan asks for", facts=hw("14", "urgent"), rule="HW-14u")
wd(WORK, "2026-03-23 12:00", 20, "H-32: first contact, over Easter", facts=hw("32"), rule="HW-32")
hours(WORK, "2026-03-29 00:30", 1, "H-39: safety of the victim, over the lost hour", facts=hw("39"), rule="HW-39")
refused(WORK, "2026-11-20 10:00", "limit-bad-fact", "H-28: no limit for the work itself", facts=hw("28"))
wd("first-hearing", "2026-11-23 00:00", 1, "C-03: in custody, whatever the plea", facts="custodyStatus=custody", **sit)

with open("golden.csv", "w", newline="") as out:
    write = csv.writer(out, lineterminator="\n")
    out.write("# Dated cases worked out from the law alone by golden.py beside this file, with its own holidays, numbers and arithmetic; nothing of the application is read.\n")
    write.writerow("id kind jurisdiction start learnedAt facts pauses extensions asOf rule expected reasoning".split())
    write.writerows(rows)
print(len(rows), "cases")
