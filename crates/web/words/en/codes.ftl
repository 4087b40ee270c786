# What the closed lists of the register call their codes: first the list, then the code.

# What a thing is.
kind-person = person
kind-unnamed = person without a name
kind-group = group of people
kind-source = source
kind-list = list
kind-event = event
kind-deed = act: who did what to whom
kind-organisation = organisation
kind-place = place
kind-figure = figure
kind-step = step in a case
kind-definition = definition
kind-member = member

# Where and how a person is.
status-sought = sought
status-missing = missing
status-held = in custody
status-hospitalised = in hospital
status-released = released
status-safe = safe
status-in-hiding = in hiding
status-abroad = abroad
status-dead = dead
status-unknown = not known

# How far a record has been checked.
verification-unverified = not checked
verification-pending = being checked
verification-verified = checked
verification-falsely-attributed = about someone else
verification-rejected = found wrong

# Where a person stands before the law.
legal-position-none-known = no proceedings known
legal-position-suspect = suspect
legal-position-charged = charged
legal-position-on-trial = on trial
legal-position-convicted = convicted
legal-position-acquitted = acquitted
legal-position-amnestied = amnestied
legal-position-case-closed = case closed

# What a person is in this story.
role-killed = killed
role-injured = injured
role-detained = detained
role-missing = missing
role-tortured = tortured
role-beaten = beaten
role-released = released
role-charged = charged
role-accused = accused, no charge known
role-complainant = complained against officials
role-coerced-confession = made to confess
role-under-surveillance = under surveillance
role-bereaved = bereaved
role-searching-relative = looks for a relative
role-family = family of a victim
role-witness = witness
role-mourner = mourner
role-protester = protester
role-activist = activist
role-volunteer = volunteer
role-journalist = journalist
role-photographer = photographer
role-author = author
role-translator = translator
role-researcher = researcher
role-rights-worker = human rights worker
role-lawyer = lawyer
role-list-keeper = keeps a list
role-public-figure = public figure
role-official = official
role-officer = officer of a security force
role-officer-prosecuted = officer who was prosecuted
role-security-forces = member of the security forces
role-source = source
role-detained-with-parent = child taken along with a parent
role-other = other

# The kinds of statement about a person.
person-field-name = Names
person-field-description = Description
person-field-count = How many people
person-field-sex = Sex
person-field-born = Born
person-field-age = Age
person-field-occupation = Occupation
person-field-home = Home
person-field-role = Roles
person-field-status = Status
person-field-custody = Custody
person-field-relation = Relations
person-field-identity-number = Identity number
person-field-contact = Contact
person-field-legal = Legal position
person-field-verification = Checking
person-field-note = Notes

name-kind-printed = as printed
name-kind-variant = another spelling
name-kind-inferred = worked out by us
name-kind-given-only = given name only
name-kind-surname-only = surname only
name-kind-short = short form
name-kind-former = former surname
name-kind-misprint = misprint

sex-female = female
sex-male = male
sex-other = other

# What the authorities say of a capture.
acknowledgement-not-stated = the source does not say
acknowledgement-place-disclosed = capture admitted, place told
acknowledgement-place-withheld = capture admitted, place kept secret
acknowledgement-no-contact = place told, nobody let in
acknowledgement-denied = capture denied

# Who says so, and on what ground.
basis-own-account = own account
basis-seen = seen
basis-heard-by-phone = heard by phone
basis-hearsay = hearsay
basis-official-paper = official paper
basis-court = court
basis-media = media
basis-leaked-paper = leaked paper
basis-coerced = under coercion
basis-not-stated = ground not stated
basis-inferred = worked out by us

reliability-a = completely reliable source
reliability-b = usually reliable source
reliability-c = fairly reliable source
reliability-d = not usually reliable source
reliability-e = unreliable source
reliability-f = reliability cannot be judged
credibility-1 = confirmed by other sources
credibility-2 = probably true
credibility-3 = possibly true
credibility-4 = doubtful
credibility-5 = improbable
credibility-6 = truth cannot be judged

source-kind-article = article or broadcast
source-kind-list = list
source-kind-testimony = testimony taken by us
source-kind-phone-call = phone call
source-kind-official-paper = official paper
source-kind-court-paper = court paper
source-kind-leaked-paper = leaked paper
source-kind-footage = photograph or film
source-kind-post = post on a social network
source-kind-file = imported file
source-kind-other = other
copy-original = as published or written
copy-translated = translated
copy-paraphrased = rewritten by a machine: do not trust single words

# Times.
precision-unknown = not known
precision-minute = to the minute
precision-hour = to the hour
precision-day = day
precision-night = night, across midnight
precision-month = month
precision-year = year
precision-range = from one day to another
precision-about = about

# Events and acts.
involvement-carried-out = carried it out
involvement-gave-order = gave the order
involvement-passive-accomplice = passive accomplice
involvement-present = confirmed present
involvement-planned = planned it
involvement-suspected = suspected
involvement-failed-authority = did not hold back subordinates
involvement-failed-to-act = knew and did nothing
involvement-failed-to-prevent = did not prevent it
exposure-mappable = may be shown on a map
exposure-private = private: never on a map

# Figures.
qualifier-exact = exactly
qualifier-about = about
qualifier-at-least = at least
qualifier-more-than = more than
qualifier-less-than = less than
qualifier-range = from … to …
qualifier-dozens = dozens
qualifier-hundreds = hundreds
qualifier-thousands = thousands
qualifier-additional = a further
qualifier-other = as printed
figure-tie-conflicts = contradicts
figure-tie-not-comparable = not to be compared with
figure-tie-read-with = read together with

# Cases.
case-side-against-victim = against the victim
case-side-against-officials = against officials
case-side-compensation = claim for compensation
case-side-statement = statement or demand
case-side-not-clear = not clear from the source

# The office.
member-role-lead = lead
member-role-documenter = documenter
member-role-operator = operator
member-role-volunteer = volunteer
member-role-source-keeper = source keeper
member-role-reviewer = reviewer
compartment-register = register
compartment-help = help
compartment-sources = sources
compartment-control = keys and roles

# What an entry of the log changed.
change-entered = entered
change-said = something more was said
change-corrected = corrected
change-withdrawn = withdrawn
change-undone = undone
change-death-approved = death approved by a second member
change-origin-opened = hidden source opened
change-reads = what was read
change-batch-begun = a list was brought in
change-member-joined = member joined
change-role-changed = role changed
change-member-left = member left
change-edition-proposed = edition proposed
change-edition-approved = edition approved
change-edition-withdrawn = edition taken back
change-erasure-asked = erasing asked for
change-erased = something was erased
change-erasure-declined = erasing declined
change-keys-made = keys made
change-passphrase-replaced = passphrase replaced with a paper key
change-pair-judged = two records judged
change-judgement-withdrawn = judgement taken back
change-review-asked = second judgement asked for
change-reconciliation-begun = comparison of lists begun
change-line-signed = line of a comparison signed
change-line-taken-back = signed line taken back
change-estimate-kept = estimate kept
change-estimate-withdrawn = estimate taken back

# Regions of Kazakhstan as they were in January 2022.
region-akmola = Akmola region
region-aktobe = Aktobe region
region-almaty-region = Almaty region
region-atyrau = Atyrau region
region-east-kazakhstan = East Kazakhstan region
region-karaganda = Karaganda region
region-kostanay = Kostanay region
region-kyzylorda = Kyzylorda region
region-mangystau = Mangystau region
region-north-kazakhstan = North Kazakhstan region
region-pavlodar = Pavlodar region
region-turkistan = Turkistan region
region-west-kazakhstan = West Kazakhstan region
region-zhambyl = Zhambyl region
region-almaty = Almaty
region-astana = Nur-Sultan
region-shymkent = Shymkent

# What a column of an imported list holds, and what its cells look like.
column-name = name
column-given-name = given name
column-surname = surname
column-patronymic = patronymic
column-other-names = other names and spellings
column-sex = sex
column-birth-date = date of birth
column-age = age
column-age-as-of = date of the age
column-occupation = occupation
column-home = home
column-status = what happened to the person
column-status-date = date of that
column-place = where held or last seen
column-region = region or city
column-date = date of what happened
column-identity-number = identity number (IIN)
column-phone = phone
column-relative = relative
column-relation = how they are related
column-source = who says so
column-locator = page or link
column-note = note, kept as text
column-role = role
column-reference = number or id in the list
column-ignore = leave this column out
look-identity = identity numbers
look-phone = phone numbers
look-sex = words for male and female
look-date = dates
look-birth = dates of birth
look-age = ages
look-link = addresses of pages
look-name = names
look-count = numbers counting up

# What happened to those whom a definition counts.
measure-dead = dead
measure-missing = missing
measure-detained = detained at some time
measure-held = in custody
measure-released = released
measure-injured = injured
measure-tortured = tortured
measure-charged = charged
measure-convicted = convicted
measure-everybody = anybody in the register

# Of whom a definition speaks.
who-all = everybody
who-civilians = civilians
who-security-forces = police, army and other forces

# By what.
cause-any = by anything
cause-shot = by bullets
cause-tortured = by torture or beating
cause-after-custody = after having been in custody

# How sure a count is.
grade-reported = reported
grade-probable = probable
grade-confirmed = confirmed

# Whether those counted are known by name.
naming-either = with a name or without
naming-named = known by name
naming-unnamed = without a name

# The definitions that are part of the program.
shipped-deaths = Deaths
shipped-civilian-deaths = Deaths of civilians
shipped-forces-deaths = Deaths among the security forces
shipped-named-deaths = The dead known by name
shipped-shot-deaths = Deaths by bullets
shipped-custody-deaths = Deaths after custody
shipped-injured = The injured
shipped-civilian-injured = Injured civilians
shipped-forces-injured = Injured among the security forces
shipped-detained = Everybody detained
shipped-held = Those in custody
shipped-missing = The missing
shipped-tortured = The tortured
shipped-charged = Those charged
shipped-convicted = Those convicted
shipped-released = Those released

# By what a tally divides.
by-day = by day
by-place = by place
by-age = by age
by-sex = by sex
by-body = by the body held responsible

# Ages put together.
age-group-under-14 = under 14
age-group-14-17 = 14 to 17
age-group-18-29 = 18 to 29
age-group-30-44 = 30 to 44
age-group-45-59 = 45 to 59
age-group-60 = 60 and older

# Which kind of body is held responsible.
body-kind-police = police
body-kind-military = army and National Guard
body-kind-security = National Security Committee
body-kind-prison = staff of places of detention
body-kind-foreign = troops of other states
body-kind-officials = other officials
body-kind-others = protesters or unknown people

# Why somebody counts differently at two moments.
count-change-new = new record
count-change-now-fits = more is known: counts now
count-change-merged = found to be the same person as another
count-change-split = found to be two people
count-change-found-alive = found alive
count-change-withdrawn = withdrawn or found false
count-change-no-longer-fits = what is said no longer fits
count-change-later-verified = later verified: surer than before
count-change-less-sure = less sure than before
count-change-resized = the group is said to be of another size

# How far a case against officials has come.
stage-complaint = complaints
stage-opened = opened
stage-closed = closed without a trial
stage-tried = brought before a court
stage-convicted = ended in a conviction

# On what ground a case was closed.
ground-evidence = lack of evidence
ground-no-crime = no crime found
ground-nobody-found = nobody who did it was found
ground-amnesty = amnesty
ground-expired = too much time has passed
ground-lawful = the force was called lawful
ground-other = another ground
ground-not-stated = no ground told

# Who is the same.
verdict-same = the same person
verdict-different = different people
verdict-unsure = not sure
pair-standing-open = not judged
pair-standing-same = one person
pair-standing-different = two people
pair-standing-unsure = unsure
pair-standing-disputed = disputed
pair-standing-in-review = second judgement asked for
agreement-agrees = agrees
agreement-differs = differs
agreement-missing-in-one = missing in one
agreement-missing-in-both = missing in both
barrier-identity-numbers = They hold two different valid identity numbers.
barrier-one-row-one-person = They are two rows of a list in which one row is one person.
barrier-judged-different = Members judged them different people.
outcome-both = in both
outcome-conflict = in both, in conflict
outcome-only-ours = only ours
outcome-only-theirs = only theirs
outcome-unplaced = not placed yet

# Estimates: methods, warnings as sentences, what keeps a figure from the public.
method-chao = Chao's lower bound
method-loglinear = Log-linear models
method-graphs = Averaging over graphs
method-classes = Kinds of people (latent classes)
method-sparse = Sparse overlaps
warning-code-too-few-lists = Lists used: { $number }. With fewer than three nobody can see whether lists depend on each other, and the figure rests on the hope that they do not.
warning-code-three-lists = There are three lists. Whether all three depend on each other cannot be tested; a fourth list would help.
warning-code-no-overlap = Nobody is on two lists at once, so the lists say nothing about people on none.
warning-code-disconnected = The lists fall into groups that share nobody: { $first }. Nothing connects them to one population.
warning-code-no-triangle = No three lists overlap pair by pair, so lists that depend on each other cannot be told from people on none.
warning-code-empty-overlap = Nobody is on both “{ $first }” and “{ $second }”; about { $number } would be if the two did not depend on each other. Methods differ in what they make of that.
warning-code-few-in-overlaps = People on more than one list: only { $number }. The figure hangs on every one of them.
warning-code-empty-list = Nobody who counts is on the list “{ $first }”; it was left out.
warning-code-list-within = { $number } % of the list “{ $first }” is on “{ $second }” too: it may be a part, a sample or a copy of it. Put the two together as one, or show that they were made independently.
warning-code-not-mixed = The repeated runs of the method do not agree with each other (split R-hat { $number }, at most 1.05 is wanted): several numbers fit, and the method has not weighed them.
warning-code-few-effective-draws = The runs of the method amount to { $number } independent draws; 400 are wanted.
warning-code-grid-end = { $number } % of the probability lies at the largest number that was looked at ({ $other }): the upper end is where the search stopped, not where the lists stop.
warning-code-wide-interval = The upper end of the 95 % interval is { $number } times the lower end. The middle of it is no number to quote.
warning-code-no-interval = The interval has no end on one side: the lists do not bound the number.
warning-code-methods-disagree = The methods disagree: “{ $second }” says { $number } times as many as “{ $first }”, and the lists cannot tell which is right.
warning-code-models-disagree = Two ways to choose the log-linear model disagree: { $number } by one (BIC), { $other } by the other (AIC).
warning-code-intervals-apart = The 95 % intervals of “{ $first }” and “{ $second }” have no number in common.
warning-code-hangs-on-one-list = Without the list “{ $first }” the figure is { $number }, outside the 95 % interval: it hangs on that list, and the interval leaves that doubt out. Say the documented number, and find out what sets that list apart: another place, time or kind of people, or names taken from another list.
warning-code-prior-decides = The figure moves from { $number } to { $other } with something that the lists cannot check: { $first }.
warning-code-no-maximum = There is no most likely number: the lists fit ever larger numbers ever better, or several equally well.
warning-code-not-identified = The lists fit several numbers equally well: { $first }
warning-code-not-run = { $first }: this method was not run. { $second }
warning-code-remark = { $first }
warning-code-part-without = { $first }: no estimate; only the documented people of this part ({ $number }) are in the sum.
warning-code-pairs-unjudged = Pairs of records on these lists that may be one person and that nobody has judged: { $number }. Each of them that is one person makes the figure too high.
warning-code-never-compared = The records were not compared since the office opened: nobody has looked for people who stand on two lists without being recognised.
warning-code-linkage-not-carried = How unsure it is who is the same could not be carried into this method; the judgements were taken as they stand.
warning-code-few-linkages = Linkages drawn: { $number }. With fewer than ten the interval is doubtful.
warning-code-in-part = { $first }: { $second }
plan-fault-no-lists = no list was chosen
plan-fault-too-many-lists = more than 24 lists were chosen
plan-fault-list-twice = one list stands in two groups
plan-fault-name-twice = two lists or groups have one name
plan-fault-empty-group = a list or group has no name
plan-fault-bad-name = a name holds a comma, a quotation mark or a line break
plan-fault-no-method = no method was chosen
plan-fault-parts-overlap = bodies held responsible overlap and are no parts
plan-fault-too-many-parts = there are more than 60 parts
plan-fault-linkages = linkages are none, or from 2 to 100
plan-fault-only-unnamed = the definition counts only people without a name; they cannot be found on two lists
reason-no-such-run = the estimate is not there
reason-withdrawn = it was taken back
reason-no-figure = the method gives no figure
reason-no-interval = there is no interval around the figure
reason-bound-only = the method only says how many there are at the least
reason-one-method-alone = no second method was run that could contradict it
reason-too-few-lists = there are fewer than three lists
reason-too-little-overlap = too few people are on two lists, or the lists fall apart
reason-list-within = one list is a part or a copy of another
reason-not-converged = the runs of the method do not agree, or say too little
reason-too-wide = the interval is too wide, or ends where the search ended
reason-methods-disagree = the methods disagree
reason-hangs-on-one-list = the figure hangs on one list
reason-not-identified = the lists fit several numbers equally well
reason-part-without = a part of the people has no estimate
reason-pairs-unjudged = many pairs that may be one person are not judged
reason-names-somebody = a name in it is that of somebody in the register, or looks like a telephone number
differs-definition = the definition
differs-lists = the lists, or how they are put together
differs-parts = the parts
differs-methods = the methods
differs-seed = the seed
differs-linkages = how many linkages were drawn
differs-tables = who stands on which list
differs-doubts = how many lines are not placed yet or in doubt
assumption-closed = All lists mean the same people, and nobody came or left while the lists were made.
assumption-linked = Whoever is on two lists was recognised there, and nobody was taken for somebody else.
assumption-reachable = Everybody had some chance to be put on some list. People whom no list could reach are not in the number, and no check can find them.
assumption-dependence = Lists depend on each other only in the ways that the method allows for. The lists themselves cannot show whether that is so.
