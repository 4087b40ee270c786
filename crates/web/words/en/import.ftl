# Bringing in a list from a file.

import-title = Import a list
import-lead = A list of people from a file: CSV, XLSX, XLS or ODS. Nothing is entered before you have seen what was understood.
import-file = File
import-file-hint = Up to 48 MB. It is read in a closed room: without network and without keys.
import-list = What the list is called
import-list-hint = As its keepers call it, or a few words that tell it from others
import-keeper = Who keeps it
import-keeper-hint = The group or newsroom. Somebody who must stay hidden goes into a hidden source instead.
import-definition = Who is on it
import-definition-hint = Place, period, who counts: "detained in Almaty, 5 to 9 January"
import-source = The source it came in
import-source-hint = Leave it empty, and the file is entered as a new source.
import-everyone = Everyone on this list is
import-everyone-hint = Used where no column says what happened to somebody.
import-everyone-none = not all the same
import-reading = If the file comes out garbled
import-encoding = Encoding
import-encoding-find = find it
import-sheet = Sheet of the workbook
import-sheet-hint = The name on its tab; empty for the first one that holds a list
import-read = Read the file
import-no-file = No file was chosen.
import-no-file-next = Choose the file and send the form again. What you typed is still there.
import-jobs = Lists that are open
import-jobs-text = They are in memory only, and forgotten when the office closes. What has been entered stays.
import-stage = How far it is
import-stage-parsed = read, nothing entered
import-stage-running = being entered
import-stage-done = entered
import-stage-stopped = stopped halfway
import-stage-refused = refused
import-stage-failed = failed
import-understood = What was understood
import-format = Kind of file
import-delimiter = Between the cells
import-delimiter-tab = tab
import-header-row = Row of the headings
import-header-row-none = none
import-rows = Rows
import-columns = What each column holds
import-columns-lead = Guessed from the headings and the cells. Correct what is wrong: nothing is lost, and what is not understood becomes a note.
import-column = Column
import-example = Example
import-means = Means
import-why = Why
import-why-header = the heading says "{ $word }"
import-why-content = { $share }% of the cells look like { $look }
import-why-nothing = nothing is known of it
import-sure = sure to { $percent }%
import-ignored = These columns will not be entered: { $columns }
import-dates = Dates such as 03/04/2022
import-dates-unknown = say nothing until it is clear
import-dates-day-first = day first: 3 April
import-dates-month-first = month first: March 4
import-year = Year of dates that name none
import-year-hint = Empty if you do not know it
import-apply = Read it again like this
import-dry = What would happen
import-rows-entered = { $count ->
    [one] { $count } row will be entered
   *[other] { $count } rows will be entered
    }
import-rows-unnamed = { $count ->
    [one] { $count } of them has no name: it is entered as a person without a name
   *[other] { $count } of them have no name: they are entered as people without a name
    }
import-rows-doubtful = { $count ->
    [one] { $count } row holds something that a person should look at
   *[other] { $count } rows hold something that a person should look at
    }
import-rows-left-out = { $count ->
    [one] { $count } row is left out, because it holds nothing but its number
   *[other] { $count } rows are left out, because they hold nothing but their number
    }
import-rows-numbers = Rows: { $rows }
import-twins = { $count ->
    [one] { $count } row may be somebody who is on the list already
   *[other] { $count } rows may be somebody who is on the list already
    }
import-twins-text = The same name, in whatever spelling, and the same date of birth or none. All are entered; whether they are one person, people decide later.
import-twin = row { $first } and row { $second }
import-problems = What could not be read as it stands
import-problems-text = The text is kept as it was written.
import-problems-none = Everything could be read.
import-problem-row = Row
import-problem-what = What is wrong
import-whole-file = The file as a whole
import-first = The first rows as they would be entered
import-enter = { $count ->
    [one] Enter { $count } record as one batch
   *[other] Enter { $count } records as one batch
    }
import-enter-text = One batch can be undone as one, with a reason, in the log.
import-forget = Forget this file
import-so-far = { $done } of { $of } entered
import-look-again = Look again
import-look-again-text = This page looks again by itself every two seconds.
import-stop = Stop
import-stopped = The list was stopped halfway. What has been entered stays, and it can go on from there.
import-go-on = Go on with the rest
import-done = The list has been entered. It can be undone as a whole.
import-see-list = See the list
import-see-log = See it in the log, or undo it
import-failed = The list could not be entered to the end.
import-failed-next = Nothing is entered twice: try to go on. If it fails again, tell the one who runs this machine.
import-refused-file = This file was not read
import-none = There is no row in this file
import-none-text = Check that the first sheet holds the list, with a heading above each column.
import-locator = row { $row }
