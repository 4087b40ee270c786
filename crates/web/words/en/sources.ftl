# Sources: where what is known comes from.

sources-title = Sources
sources-lead = Every value in the register comes from one of these.
sources-outlet = Published by
sources-name = Title
sources-kind = Kind
sources-copy = What copy we have
sources-date = Date
sources-language = Language
sources-author = Author
sources-statements = Statements taken from it
sources-paraphrased-warning = This copy was rewritten by a machine. Do not trust single words or small numbers in it.
sources-read-through = Words to read through
sources-enter = Enter a source
sources-none = There is no source yet
sources-none-text = A record needs a source: enter an article, a call, a list or a paper.
sources-hidden = Hidden source
sources-open-origin = Open this hidden source
sources-open-origin-text = Others will see that you opened it, and why.
sources-lists = Lists
