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
figures-about = about { $number }
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
