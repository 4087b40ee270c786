# How many there were: estimates from lists that overlap.

estimates-title = Estimates
estimates-lead = How many people were never listed, as far as lists that overlap can tell. No number stands without its doubt.
estimates-new = Make an estimate
estimates-how = How these numbers are made
estimates-none = No estimate has been kept yet
estimates-none-text = Choose at least three lists that were made independently and share people.
estimates-count = { $count ->
    [one] One estimate
   *[other] { $count } estimates
    }
estimates-name = What it is called
estimates-documented = Documented on these lists
estimates-definition = Who counts
estimates-kept-by = Kept by { $member }, { $when }
estimates-withdrawn-by = Taken back by { $member }, { $when }
estimates-may-be-public = May be proposed for the public
estimates-may-not = No number for the public
estimates-standing = For the public

# A run that is going on.
estimates-running = Estimating: { $done } of { $of } steps are done.
estimates-running-text = The page looks again by itself. You can go on working; nothing is written to the disk before somebody keeps it.
estimates-now = Now: { $what }
estimates-stop = Stop
estimates-go-on = Go on
estimates-stopped = The estimate was stopped. Nothing of it was kept.
estimates-done = The estimate is finished and not kept yet
estimates-done-next = Look at it, then keep it or let it go.
estimates-look = Look at it
estimates-keep = Keep it
estimates-keep-text = What is kept stands in the log with everything it was made from. Nothing becomes public by it.

# The form.
estimates-new-lead = Choose lists that were made independently of each other, and who counts. You see how they overlap before anything is estimated.
estimates-name-hint = Shown in public when it is published: no names of people
estimates-definition-hint = Only people with a name can be found on two lists
estimates-lists = Lists
estimates-lists-hint = Lists that copy from each other belong together in one group: they count as one list.
estimates-no-lists = There is no list to choose
estimates-no-lists-text = Bring in at least three lists first.
estimates-use-not = not used
estimates-use-alone = as a list of its own
estimates-use-group = part of group { $letter }
estimates-group-name = Name of group { $letter }
estimates-group-name-hint = Without a name it is called after its lists
estimates-group-names = Names of the groups
estimates-by = Estimate in parts
estimates-by-hint = Parts are estimated one by one and added up. Where parts are small, there is too little overlap.
estimates-by-none = all people together
estimates-methods = Methods
estimates-methods-hint = At least two, so that one can contradict the other
estimates-seed = Seed
estimates-seed-hint = A whole number. The same seed and the same lists give the same result on every machine.
estimates-linkages = Ways to tell who is the same
estimates-linkages-hint = 0 takes the judgements as they stand. 10 or more draws who is the same from the pairs that nobody has judged, so that this doubt widens the interval; it takes as many times longer.
estimates-not-a-number = This is no whole number of 0 or more.
estimates-see-overlaps = See how the lists overlap
estimates-run = Estimate
estimates-run-text = With several methods this takes from seconds to minutes. It can be stopped.
estimates-change = Change the choice

# Overlaps.
estimates-overlaps = How the lists overlap
estimates-overlaps-lead = Each combination of lists with the people who stand on exactly these. The more people stand on several lists, the more the lists can say.
estimates-overlaps-alt = Combinations of lists: { $lists } lists, { $people } people, { $both } of them on more than one list. Every number is in the table.
estimates-combination = On exactly these lists
estimates-people = People
estimates-list = List
estimates-lines = Lines
estimates-unplaced = Not placed yet
estimates-unsure = In doubt
estimates-in-overlaps = On more than one list
estimates-part = Part
estimates-nobody = Nobody who counts stands on these lists.
estimates-compared = The records were compared with each other on { $when }; pairs on these lists that nobody has judged: { $count }.
estimates-never-compared = The records have not been compared since the office opened.
estimates-compare-next = Look for pairs first: whoever stands on two lists without being recognised makes the number too high.

# A run.
estimates-sentence = { $definition }: between { $low } and { $high } people in all, including { $documented } documented on lists.
estimates-sentence-about = The middle of what was found is about { $point }. It is not more certain than the two ends.
estimates-sentence-none = { $definition }: { $documented } people are documented on lists. How many there were in all cannot be said from these lists.
estimates-sentence-95 = If the assumptions hold, the true number lies between the two ends with a probability of 95 %.
estimates-by-method = by the method “{ $method }”
estimates-warnings = What to know first
estimates-results = What the methods say
estimates-method = Method
estimates-point = Middle
estimates-low95 = 95 %: from
estimates-high95 = to
estimates-low80 = 80 %: from
estimates-high80 = to
estimates-at-least = at least { $number }
estimates-no-number = no number
estimates-bound-note = a lower bound, not an estimate
estimates-intervals-title = All methods, each with its intervals
estimates-intervals-alt = Intervals of { $count } methods above the documented number { $documented }; every number is in the table.
estimates-posterior-title = How likely each number is: { $method }
estimates-posterior-alt = The distribution by { $method }: 95 % of it between { $low } and { $high }; documented are { $documented }. The numbers are in the table.
estimates-without-title = The same without each list: { $method }
estimates-without-text = If the number changes much when one list is left out, it hangs on that list.
estimates-without-alt = The figure by { $method } without each list; every number is in the table.
estimates-without = without { $list }
estimates-with-all = with all lists
estimates-odds-title = What no list can test: { $method }
estimates-odds-text = Every point of the curve fits the lists equally well. Which one is true depends on how the lists hang together among people whom none of them names, and no list can show that. Most methods assume something near 1.
estimates-odds-alt = The number of people against the odds ratio between all lists that cannot be tested; every number is in the table.
estimates-odds = Odds ratio
estimates-priors-title = With other priors: { $method }
estimates-priors-delta = Pseudo-people for each combination
estimates-in-parts = Part by part
estimates-parts-note = Parts are estimated one by one. The sum is drawn from all of them; middles are never added.
estimates-left-out = What was left out
estimates-left-out-nowhere = People who count and stand on none of the chosen lists: { $number }. They are not in the documented number of this estimate.
estimates-left-out-unnamed = People without a name who count: { $number }; groups: { $groups }. They cannot be found on a second list.
estimates-left-out-unplaced = Lines not placed yet: { $number }; in doubt: { $unsure }.
estimates-left-out-pairs = Pairs on these lists that may be one person and that nobody has judged: { $number }.
estimates-left-out-linkages = Drawn linkages: { $number }. Their doubt is in the intervals.
estimates-linkage-share = Share of the doubt that comes from who is the same: { $share } %.
estimates-assumptions = What is taken for granted
estimates-repeat = How to repeat it
estimates-repeat-text = Save the table and give it to the program, on any machine. The same table and seed give the same numbers.
estimates-repeat-linkages = The drawn linkages cannot be repeated from this table: it holds the judgements as they stood.
estimates-repeat-table = The table (CSV)
estimates-repeat-input = SHA-256 of what went in
estimates-repeat-result = SHA-256 of the full answers
estimates-seconds = Seconds
estimates-diagnostics = How the calculation went
estimates-ess = Independent draws
estimates-rhat = Split R-hat
estimates-as-of = With what was known on { $day }
estimates-compared-title = What changed since the run before
estimates-compared-same = It asked the same of the same lists.
estimates-compared-differs = This differs:
estimates-compared-before = Before
estimates-compared-after = Now
estimates-propose = Propose it for the public
estimates-propose-text = A second member must approve it. The interval, the assumptions and the warnings go with it; a number alone cannot be published.
estimates-forbidden = No method's number of this run may be published
estimates-forbidden-text = What may be said is how many are documented, and why there is no more.
estimates-withdraw = Take it back
estimates-withdrawn = This estimate was taken back

# What stands for a method that was not run, and remarks of methods.
estimates-not-run-chao = It takes at least two lists.
estimates-not-run-loglinear = It takes two to ten lists.
estimates-not-run-graphs = It takes two to seven lists. Put lists together or leave some out.
estimates-not-run-classes = It takes at least three lists with somebody on them, and no more combinations of lists than it can go through in its time.
estimates-not-run-sparse = It takes two to twelve lists.
estimates-remark-budget = The method used up its time before it had enough; what it found by then is shown.
estimates-remark-stopped = The method was stopped early: more time would not have given a number that may stand alone. What it found by then is shown.
estimates-remark-not-left-out = Lists were not left out one by one: the method settled nothing with all of them.
estimates-remark-fit = Kinds of people, as this method has them, do not produce lists like these; its number is doubtful.
estimates-remark-other = The method remarks, in English: { $text }
estimates-prior-odds = half or twice the odds ratio between all lists together and none
estimates-prior-odds-far = half or twice the odds ratio between all lists together and none, over more than three times the width of the interval
estimates-prior-pseudo = half or twice the pseudo-people of the method's prior
estimates-prior-other = something that the method assumes

# Pictures.
estimates-chart-documented = documented: { $number }
estimates-chart-in80 = 80 %: { $low } to { $high }
estimates-chart-in95 = 95 %: { $low } to { $high }
estimates-chart-row = { $point } ({ $low } to { $high })
estimates-chart-goes-on = The scale does not begin at 0, and the distribution goes on to the right of the picture.
estimates-chart-odds = From left to right: the odds ratio between the lists that no list can test. The line is the number of people, the band its 95 % interval.
estimates-chart-left-out = The { $shown } largest combinations are drawn. { $count } more hold { $people } people; the table has them all.

# How it is done, for readers without statistics.
estimates-how-lead = Nobody counted everybody. Lists that name some of the same people allow a careful guess at how many are on none of them. This page says how, and when not to believe it.
estimates-how-idea = The idea
estimates-how-idea-1 = Think of two lists of the same people, made without knowledge of each other. If half the people of the second list are on the first as well, the first list probably reached about half of all people. From that one can work out how many there are.
estimates-how-idea-2 = In life lists depend on each other: a person who is well known is on many of them, a person whom nobody looked for is on none. With three or more lists part of that can be seen and allowed for. Never all of it.
estimates-how-idea-3 = So the answer is a range and not a number, and sometimes there is no answer. Then this program says only how many are documented.
estimates-how-methods = The methods
estimates-how-chao = Chao's bound looks at how many people are on exactly one list and how many on exactly two. If some people are harder to find than others, there are at least as many as it says. It is a floor and not an estimate.
estimates-how-loglinear = Log-linear models describe which pairs of lists tend to name the same people. Many such descriptions are tried; the one that fits well with the fewest assumptions gives the figure. Two usual ways to choose can give very different figures: then no number is said.
estimates-how-graphs = Averaging over graphs uses all descriptions of a certain kind at once, each with the weight that the lists give it. So it does not pretend to know which of them is true.
estimates-how-classes = This method supposes that there are several kinds of people, some easy to find and some hard, and finds out from the lists how many kinds and how large. It is run several times from different beginnings; if the runs do not agree, no number is said.
estimates-how-sparse = This method is made for lists that share few people. It adds a link between two lists only when there is good reason, and repeats everything on lists drawn by chance from the real ones to see how far the figure moves.
estimates-how-doubt = What the range means
estimates-how-doubt-1 = The 95 % range holds the true number with a probability of 95 %, if the assumptions hold. The 80 % range is narrower and misses more often. The middle of a range is not more certain than its ends.
estimates-how-doubt-2 = Some things no list can show: how lists hang together among people whom none of them names. For each estimate a curve shows how the number moves with that.
estimates-how-doubt-3 = In trials with made-up people of whom a part could be found by no list, every method gave too low a number and was sure of it. An estimate is about people who could have been listed.
estimates-how-not = When no number is said
estimates-how-not-text = The program gives no headline number, and the group cannot publish one, when one of these is so:
estimates-how-quote = How to quote
estimates-how-quote-text = Quote the whole sentence: both ends of the range, the documented number, who counts, and the day. Do not quote the middle alone, do not add estimates together, and do not subtract the documented number to get a number of “unknown victims”.

# The public pages.
estimates-front-title = How many there were
estimates-front-lead = Estimates that two members of the group stand for. Each is a range with what it rests on.
estimates-front-none = No estimate is public
estimates-front-none-text = That is no statement about how many there were.
estimates-front-read = What it rests on
estimates-front-methods = What other methods say
estimates-front-published = Published on { $day }
estimates-front-who = Who counts
estimates-front-lists = From these lists
estimates-front-rounded = Numbers are rounded outwards: the range is a little wider than calculated, never narrower.
estimates-front-out-unnamed = People without a name who count: { $number }. They cannot be found on a second list.
estimates-front-out-unplaced = Lines not placed yet or in doubt: { $number }.
estimates-front-out-few = Numbers below five are not shown.
estimates-front-repeat = The group holds the table; whoever has it gets the same numbers with this command. The first hash says whether it is the same table.
