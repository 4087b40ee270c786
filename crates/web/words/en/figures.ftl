# What others claim, and our own tallies.

figures-title = Figures
figures-lead = What others claim, beside what we have counted ourselves. No figure replaces another.
figures-measure = What is counted
figures-value = Number
figures-qualifier = How stated
figures-claimant = Who claims it
figures-publisher = Who printed it
figures-scope = Of whom
figures-place = Where
figures-as-of = As of
figures-not-attributed = not attributed
figures-at-least = at least { $number }
# not said: $from
figures-more-than = more than { $number }
# not said: $from
figures-less-than = less than { $number }
figures-almost = about { $number }
figures-between = { $low } to { $high }
figures-additional = a further { $number }
figures-dozens = dozens
figures-hundreds = hundreds
figures-thousands = thousands
figures-rival = Rival claims over time
figures-rival-alt = Claims of { $measure } over time, from { $low } to { $high }; the table below says the same.
figures-not-comparable = These numbers count different things. Do not compare or add them.
figures-conflicts = Contradicts
figures-compare-with = Read together with
figures-ours = Our own count
figures-ours-text = People in this register, each with a source. It is what we could find, not how many there were.
figures-killed-named = Killed, known by name
figures-enter = Enter a figure
figures-none = No figure has been entered yet
figures-none-text = Enter who claims what number, and who printed it.

# The form of a figure.
figures-measure-hint = In two or three words, the same for the same thing: "killed"
figures-value-hint = Only what was printed. Leave it empty when only a word was: "hundreds"
figures-low = At the least
figures-high = At the most
figures-as-printed = The wording, when the list has none that fits
figures-printed = as printed:
figures-unit = Of what
figures-unit-hint = "people", "cases", "days": figures of other things are never made public
figures-scope-hint = All, civilians, those known by name, those on a list …
figures-as-of-basis = How that date is known

# The ledger.
figures-about = Of whom, where, when
figures-beside = What stands against it
figures-claimant-search = Who claims or printed it
figures-apart-count = { $count ->
    [one] Not to be compared with one other
   *[other] Not to be compared with { $count } others
    }
figures-killed-link = Rival claims of the killed
figures-tallies-link = Our own tallies

# Rival claims.
figures-killed-title = Killed: who claims how many
figures-rival-lead = Each part counts the same thing, of the same people, in the same place. Parts are never compared or added.
figures-chart-alt = Claims over time: { $measure }. { $count ->
    [one] One part
   *[other] { $count } parts
    }; every number is in the table below.
figures-apart = Stands apart, because it counts
figures-other-measure = something else
figures-other-unit = in another unit
figures-other-scope = other people
figures-other-place = another place
figures-differs-measure = The names of what is counted differ in this part. They are shown together because somebody noted that they contradict each other.
figures-differs-unit = The units differ in this part: read each number with its own.
figures-differs-scope = These claims do not say that they count the same people: a list is not a total. The difference may be scope and not error.
figures-differs-place = These claims name different places, one perhaps a part of the other. The difference may be the place and not an error.
figures-conflicts-title = What contradicts it
figures-apart-title = What must not be compared with it, and why
figures-tie = Note how another figure stands to this one
figures-tie-how = How they stand to each other
figures-tie-other = The other figure

# Our own tallies.
figures-ours-killed = Counted: records whose role is "killed", as some source says.
figures-named = Known by name
figures-named-definition = Each is one record; two records may be the same person until somebody has judged it.
figures-unnamed = Without a name
figures-unnamed-definition = Single people whom a source describes and does not name. Some may be among the named.
figures-groups = Groups
figures-in-groups = In groups, at least
figures-groups-definition = { $count ->
    [one] One group
   *[other] { $count } groups
    }, each counted as the least its source says. They may hold people who are also named.
figures-never-added = These are three numbers. They overlap and are never added.
figures-tallies-title = Our own tallies
figures-way = How to look
figures-way-now = As things stand now
figures-way-entered = As this office knew it on a day
figures-way-published = As the sources had said by a day
figures-way-was = As we now know it was on a day
figures-way-entered-on = As this office knew it at the end of { $day }
figures-way-published-on = As the sources had said by { $day }
figures-way-was-on = As we now know it was on { $day }
figures-day-needed = Which day?
figures-day-needed-next = Choose a day, or look at things as they stand now.
figures-counted = Counted
figures-by-status = By the status shown
figures-by-status-text = Each record counts once, in the status shown on its page. Of contradicting sources the newest on the best ground is shown.
figures-by-role = By role
figures-by-role-text = One person has several roles: these numbers overlap. Roles have no date; only what was known changes with the day.
figures-by-place = Our own tallies by place
figures-by-place-link = The same by place
figures-by-place-text = Each record counts once, in the region of the status shown; where that names no place, in the region of the acts done to the person, else of their custody. Regions are those of January 2022.
figures-several-places = Several regions
figures-no-place = No place said
figures-deaths-confirmed = Deaths: { $named } named as some source says; { $confirmed } confirmed by two independent sources or a document and approved by a second member.
figures-changes = What changed between two days
figures-changes-text = Records that were entered, added to, corrected or withdrawn here after the first day and by the end of the second.
figures-changes-from = After the end of
figures-changes-until = By the end of
figures-what-changed = What happened
figures-changed-entered = entered
figures-changed-said = more was said
figures-changed-corrected = corrected
figures-changed-withdrawn = withdrawn or undone
figures-it-counts = it counts

# Definitions, tallies by them, and the funnel of accountability.
figures-definitions-title = Definitions
figures-definitions-lead = What exactly a tally counts: of whom, where, when, how sure. No number of ours stands without one.
figures-definition = Definition
figures-definition-enter = Make a definition
figures-definition-shipped = Part of the program; it does not change.
figures-definition-own = Made by this office
figures-definition-name = What it is called
figures-definition-measure = What happened to them
figures-definition-cause = By what
figures-definition-period = In which time
figures-definition-grade = How sure it must be at the least
figures-definition-naming = Known by name or not
figures-definition-note = What a reader must know
figures-definition-place-hint = A city or a region as the register calls it; empty for everywhere
figures-definition-gone = This definition was withdrawn: nothing is counted by it any more.
figures-everywhere = everywhere
figures-any-time = at any time
figures-tally-by-definition = Our tally
figures-at-least-sure = At least so sure
figures-grade-rules = How sure a count is
figures-grade-reported-text = Reported: at least one source says so, and not under force.
figures-grade-probable-text = Probable: two independent sources or one document say so, or a reviewer has verified the record.
figures-grade-confirmed-text = Confirmed: a death with two independent sources or one document and a second member's approval; anything else with such grounds and verified by a reviewer.
figures-civilians-text = Civilians are all whom no source counts among the security forces.
figures-divide = Divide
figures-divide-none = no division
figures-not-said = not said, or not exactly enough
figures-body-overlap = Several bodies may be named for one deed: these rows overlap, and their sum is no total.
figures-compare = What changed since another day
figures-compare-from = Compare with the end of this day
figures-compare-edition = or with what was known when an edition came out
figures-compare-none = no edition
figures-compare-before = Counted then
figures-compare-after = Counted now
figures-compare-same = Nobody counts differently.
figures-compare-balance = { $before } then, { $came } came, { $went } went, { $after } now. People and groups, each counted as one.
figures-who-counts = Who counts differently
figures-why-differs = Why
figures-public-title = What the public may see
figures-public-text = Known by name only. Counts below five are hidden, and so is whatever would let somebody work them out by subtracting.
figures-public-none = Nothing: there are fewer than five.
figures-public-hidden = hidden
figures-all-grades = all together
figures-download-public = What the public may see, as CSV
figures-download-hxl = CSV with HXL tags
figures-counted-by = Counts by the definition
figures-nearest = Nearest definition, by its words
figures-nearest-none = Its words name nothing that our definitions count.
figures-nearest-same = No difference can be told from the words.
figures-nearest-differs = What still differs:
figures-near-who = of whom
figures-near-cause = by what
figures-near-naming = known by name or not
figures-near-place = where
figures-near-period = in which time
figures-near-grade = how sure
figures-near-narrower = its own words narrow it further
figures-map = Say by which definition it counts
figures-mapped-by = said by a member
figures-ours-beside = Our tally beside it
figures-ours-beside-text = Named people, by the definition, as the sources had said by each day.
figures-funnel-title = Who answered for it
figures-funnel-lead = Cases against officials: complained of, opened, closed and on what ground, tried, convicted.
figures-funnel-alt = Cases against officials by stage; every number is in the table below.
figures-funnel-definition = Computed from the steps in cases of this register. Steps that concern the same people are one case; what was closed or tried was opened, too. Cases told one by one and numbers that a source states are never added: the first may be among the second.
figures-funnel-empty = No step in a case against officials has been entered.
figures-funnel-stage = Stage
figures-funnel-cases = Cases told one by one
figures-funnel-deaths = Deaths in them
figures-funnel-stated-cases = Largest number of cases stated
figures-funnel-stated-deaths = Largest number of deaths stated
figures-funnel-by-cases = By cases
figures-funnel-by-deaths = By deaths
figures-funnel-one-by-one = told one by one
figures-funnel-stated = largest number a source states
figures-funnel-grounds = Closed on what ground
figures-funnel-nobody = Of these, somebody says that nobody was charged, tried or held responsible
figures-funnel-steps = The steps that say so
figures-funnel-beside = Left out: not clear against whom, or an amnesty
figures-cut-off = As of
figures-funnel-link = Who answered for it: the cases
figures-sources-under = Sources
figures-column-reported = reported
figures-column-probable = probable
figures-column-confirmed = confirmed
