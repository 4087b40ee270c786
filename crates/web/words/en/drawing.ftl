# What charts and maps say inside the picture.

drawing-our-tally = our own tally
drawing-at-least = at least, or more than
drawing-exact = stated as exact
drawing-about = about
drawing-range = from … to …
drawing-less-than = less than
drawing-separate = Each measure has its own panel: they count different things.
drawing-no-date = no date
drawing-map-note = Regions as they were in January 2022
drawing-none = none recorded
drawing-not-from-nought = The scale does not begin at 0, so that small differences can be seen.
drawing-day-not-known = the day is not known
