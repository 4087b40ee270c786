# Bringing in a list from a file.

import-title = Import a list
import-lead = A CSV or XLSX file. Nothing is entered before you have seen what was understood.
import-file = File
import-file-hint = Up to 50 MB. It is read in a closed room: without network and without keys.
import-source = Which source this is
import-read = Read the file
import-columns = What each column holds
import-columns-lead = Guessed from the headings and the content. Correct what is wrong.
import-column = Column
import-example = Example
import-means = Means
import-ignore = leave out
import-problems = What could not be understood
import-problem-row = Row { $row }
import-rows-good = { $count ->
    [one] { $count } row is ready
   *[other] { $count } rows are ready
    }
import-rows-bad = { $count ->
    [one] { $count } row needs a look
   *[other] { $count } rows need a look
    }
import-enter = Enter the rows that are ready
import-undo = Undo this whole list
import-done = The list has been entered. It can be undone as a whole.
import-undone = The whole list has been taken back.
import-none = There is no row in this file
import-none-text = Check that the first sheet holds the list, with a heading above each column.
