# Why something was not done: what is wrong, and what to do next.

refusal-not-there = Этого нет в реестре: { $subject }.
refusal-not-there-next = Возможно, запись удалили или её внесли в другом офисе и она ещё не пришла. Поищите снова.
refusal-no-such-statement = Такого утверждения нет.
refusal-no-such-statement-next = Откройте страницу человека заново и выберите его там.
refusal-already-past = Это утверждение уже исправлено или отозвано.
refusal-already-past-next = Посмотрите, что стоит на его месте.
refusal-no-such-act = Такой записи в журнале нет.
refusal-no-such-act-next = Откройте журнал и выберите её там.
refusal-already-undone = Это уже отменено.
refusal-already-undone-next = Больше делать ничего не нужно. В журнале видно, кто это отменил и почему.
refusal-cannot-be-undone = Это нельзя отменить целиком.
refusal-cannot-be-undone-next = Измените это новой записью.
refusal-reason-missing = Не указана причина.
refusal-reason-missing-next = Напишите несколько слов: их будут читать другие.
refusal-nothing-said = Ничего не заполнено.
refusal-nothing-said-next = Заполните хотя бы одно поле.
refusal-no-name-no-description = Не указано ни имени, ни описания.
refusal-no-name-no-description-next = Укажите имя; если оно неизвестно, опишите человека несколькими словами.
refusal-missing = Не заполнено: { $subject }.
refusal-missing-next = Заполните и отправьте снова.
refusal-too-long = Слишком длинно: { $subject }. Можно до { $limit } знаков.
refusal-too-long-next = Сократите, остальное запишите в заметку.
refusal-does-not-fit = Такое нельзя указать для: { $subject }.
refusal-does-not-fit-next = Выберите другой вид сведений.
refusal-impossible = Так не бывает: { $subject }.
refusal-impossible-next = Проверьте число и отправьте снова.
refusal-bounds-crossed = Меньшее число больше большего.
refusal-bounds-crossed-next = Сначала укажите меньшее.
refusal-tied-to-itself = Запись нельзя связать с самой собой.
refusal-tied-to-itself-next = Выберите другую.
refusal-not-an-identity-number = Это не ИИН: в нём 12 цифр, и последняя проверяет остальные.
refusal-not-an-identity-number-next = Сверьте с документом. Если в документе именно так, запишите это в заметку.
refusal-unknown-code = В этом списке нет такого кода.
refusal-unknown-code-next = Выберите код из списка или опишите словами.
refusal-role-may-not = Ваша роль этого не позволяет: { $subject }.
refusal-role-may-not-next = Обратитесь к руководителю офиса или к участнику с другой ролью.
refusal-not-a-member = Этот участник покинул офис.
refusal-not-a-member-next = Обратитесь к руководителю офиса.
refusal-approve-your-own = Это внесли вы сами.
refusal-approve-your-own-next = Попросите другого участника посмотреть: нужны два взгляда.
refusal-nobody-says-dead = Ни один источник здесь не говорит, что этого человека нет в живых.
refusal-nobody-says-dead-next = Сначала внесите то, что говорит источник.
refusal-death-needs-more = Об этом должны говорить два независимых источника или документ, который видел участник.
refusal-death-needs-more-next = Внесите второй источник или документ, затем подтвердите.
refusal-last-lead = Офису нужен руководитель.
refusal-last-lead-next = Сначала назначьте другого.
refusal-name-taken = Участник с таким именем уже есть.
refusal-name-taken-next = Добавьте слово, чтобы их различать.
refusal-not-for-the-public = Это число не для публики: оно говорит об одном человеке или менее чем о пяти.
refusal-not-for-the-public-next = Не включайте его в выпуск.
refusal-no-such-edition = Такой выпуск здесь не предлагали.
refusal-no-such-edition-next = Откройте страницу заново и выберите выпуск из списка.
refusal-cannot-be-erased = Стереть можно только запись о человеке или источник.
refusal-cannot-be-erased-next = В остальном людей нет: исправьте или отзовите то, что там сказано.
refusal-erasure-waits = Об этом уже попросили; просьба ждёт второго участника.
refusal-erasure-waits-next = Попросите руководителя, проверяющего или хранителя источников посмотреть её.
refusal-reason-names = В причине есть часть имени или номера, а причина останется, когда записи уже не будет.
refusal-reason-names-next = Напишите её без имени, например «об этом попросила семья».
refusal-two-identity-numbers = В этих записях два разных удостоверяющих номера: они никогда не станут одним человеком.
refusal-two-identity-numbers-next = Проверьте номера; неверный сначала исправьте или отзовите.
refusal-two-rows-of-one-list = Две строки списка, где одна строка — один человек, никогда не станут одним человеком.
refusal-two-rows-of-one-list-next = Если составитель списка говорит иначе, исправьте сведения о списке.
refusal-judged-different = Это соединило бы две записи, которые участник признал разными людьми.
refusal-judged-different-next = Сначала посмотрите то решение и отзовите его, если оно неверно.
refusal-joined-through-others = Другие решения делают эти две записи одним человеком.
refusal-joined-through-others-next = Посмотрите, как человек составлен, и отзовите неверное решение.
refusal-review-waits = Второе решение об этой паре уже запрошено.
refusal-review-waits-next = Подождите другого участника или попросите кого-нибудь.
refusal-no-such-reconciliation = Такого сравнения списков нет.
refusal-no-such-reconciliation-next = Откройте страницу заново и выберите его из списка.
refusal-not-on-these-lists = Этой записи нет ни в одном из двух списков, или она стоит не в том.
refusal-not-on-these-lists-next = Откройте сравнение заново и подпишите строку как она есть.
refusal-line-does-not-fit = Строка не соответствует принятым решениям.
refusal-line-does-not-fit-next = Сначала решите, один ли это человек; после этого строка скажет, что вышло.

# What a refusal may speak of.
field-age = возраст
field-attributed-to = кого цитируют
field-count = сколько человек
field-deed-kind = что сделали
field-description = описание
field-details = подробности
field-identity-number = ИИН
field-locator = место в источнике
field-measure = что считают
field-name = имя
field-note = заметка
field-origin = кто этот источник
field-place = место
field-point = точка на карте
field-reason = причина
field-relation = кем они приходятся друг другу
field-role = роль
field-step-kind = какой это шаг
field-text = текст
field-title = название
field-value = значение
field-when = время
field-person = о ком речь
field-verdict = ваше решение

# What is wrong with a file that was handed in.
problem-empty = Файл пуст.
problem-too-many-bytes = Файл больше { $limit }. Разделите его или сохраните только лист со списком.
problem-too-many-rows = В файле больше { $limit } строк. Разделите его.
problem-too-many-columns = В файле больше { $limit } столбцов. Уберите лишние.
problem-too-many-cells = В файле больше { $limit } заполненных ячеек. Разделите его.
problem-too-much-text = В ячейках больше { $limit } текста. Разделите файл.
problem-row-too-long = В строке больше { $limit } текста: возможно, слиплись две строки.
problem-cell-cut = Текст длиннее { $limit } и обрезан на этом месте.
problem-not-a-table = Это не таблица, а { $likeness ->
    [html] веб-страница
    [pdf] PDF
    [image] картинка
    [archive] архив
    [document] текстовый документ
    [json] данные JSON
    [xml] данные XML
   *[other] файл другого вида
    }. Сохраните список как CSV или XLSX.
problem-locked = Таблица закрыта паролем. Снимите пароль и сохраните заново.
problem-broken = Файл повреждён и не читается. Откройте его в программе таблиц и сохраните заново.
problem-no-such-sheet = Листа { $sheet } нет. Есть: { $have }.
problem-more-sheets = Прочитан только лист { $sheet }. Остальные — нет: { $others }.
problem-encoding-unsure = Буквы прочитаны как { $encoding }; возможно, это { $other }. Проверьте имена.
problem-bad-bytes = Знаков, которых нет в { $encoding }: { $count }. Они показаны как �.
problem-rows-above-header = Строки над заголовками не взяты ({ $count }): { $text }
problem-no-header = Строки заголовков не видно, поэтому столбцы названы A, B, C. Укажите ниже, что в каждом.
problem-same-header = У двух столбцов один заголовок; этот теперь называется { $renamed }.
problem-tag-row = Строка с хештегами под заголовками не взята.
problem-long-row = В строке { $found } ячеек, а заголовков { $expected }: возможно, в ячейке стоит разделитель.
problem-short-row = В строке { $found } ячеек, а заголовков { $expected }: возможно, конец потерян.
problem-open-quote = Кавычка открыта и не закрыта: возможно, здесь слиплись строки.
problem-stray-quote = Рядом с закрытой кавычкой есть текст; он сохранён.
problem-nuls = Убрано пустых знаков: { $count }: { $shown }
problem-directions = Убраны знаки, которые разворачивают письмо ({ $count }): { $shown }
problem-invisible = Убраны невидимые знаки ({ $count }): { $shown }
problem-controls = Убраны служебные знаки ({ $count }): { $shown }
problem-apostrophes-taken-off = Апостроф, который защищает от формул, снят с ячеек: { $count }.
problem-header-cut = Заголовок длиннее { $limit } букв и обрезан.
problem-cell-error = Таблица показывает здесь ошибку: { $text }
problem-far-cell = Ячейка стоит слишком далеко (строка { $at_row }, столбец { $at_column }). Удалите пустые строки и столбцы вокруг списка и сохраните заново.
problem-date-ambiguous = { $text } может быть { $day_first } или { $month_first }. Укажите ниже, что сначала: день или месяц.
problem-date-without-year = В дате { $text } нет года. Укажите год ниже, если знаете.
problem-date-not-in-calendar = Такого дня нет: { $text }
problem-date-serial = { $text } — возможно, так таблица считает { $day }. За дату не принято.
problem-date-unreadable = Это не понято как дата: { $text }
problem-age-unreadable = Это не понято как возраст: { $text }
problem-sex-unreadable = Это не понято как пол: { $text }
problem-identity-length = В ИИН 12 цифр; здесь { $digits }.
problem-identity-check = В ИИН опечатка: последняя цифра не сходится с остальными.
problem-identity-date = Первые шесть цифр ИИН — не дата.
problem-identity-zeros = ИИН потерял первые нули; они возвращены.
problem-identity-disagrees = ИИН и этот столбец расходятся: { $with }
problem-phone-unreadable = Номер телефона не прочитан как номер. Он сохранён как контакт.
problem-no-name = В строке нет имени.
problem-number-unreadable = Это не понято как число: { $text }
problem-unknown-word = Неясно, что, по этим словам, случилось; сохранено заметкой: { $word }
problem-missing-column = Нет столбца { $header }.
problem-extra-column = Столбец { $header } неизвестен; его текст сохранён.
problem-same-id = У двух строк один код: { $id }
problem-dangling-id = Ни у одной строки нет кода { $id }.
problem-too-long-for-format = Текст длиннее { $limit } букв: этот вид файла столько не вмещает.
problem-more-problems = Ещё { $count } здесь не показаны.

# Why a file was not read at all.
worker-too-large = Этот файл больше { $limit }. Разделите его или сохраните только лист со списком.
worker-too-much-memory = Чтобы прочесть этот файл, нужно больше памяти, чем файлу можно. Откройте его в программе таблиц, скопируйте список в новый файл и сохраните.
worker-too-long = Файл читается слишком долго. Разделите его или сохраните список как CSV.
worker-crashed = Файл ломает программу, которая его читает. Откройте его в программе таблиц и сохраните список как CSV.
worker-forbidden = Файл заставил читающую программу пойти на запрещённое, и она остановлена. Не открывайте его в другом месте; скажите тому, кто следит за машиной.
worker-untrusted = Ответу читающей программы нельзя верить, поэтому ничего не взято. Скажите тому, кто следит за машиной.
worker-stopped = Чтение файла остановлено.
worker-not-started = Программа, которая читает файлы, на этой машине не запустилась. Файл ни при чём.
worker-not-confined = Эта машина не может изолировать читающую программу, поэтому файлы здесь не читаются. Чего не хватает, скажет команда doctor.
