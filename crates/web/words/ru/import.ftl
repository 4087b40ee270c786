# Bringing in a list from a file.

import-title = Загрузить список
import-lead = Список людей из файла: CSV, XLSX, XLS или ODS. Ничего не вносится, пока вы не увидите, что мы поняли.
import-file = Файл
import-file-hint = До 48 МБ. Файл читается в изоляции: без сети и без ключей.
import-list = Как называется список
import-list-hint = Как его называют составители, или несколько слов, чтобы отличить от других
import-keeper = Кто его ведёт
import-keeper-hint = Группа или редакция. Если этого человека надо скрыть, внесите его как скрытый источник.
import-definition = Кто в нём
import-definition-hint = Место, время, кого считали: «задержаны в Алматы с 5 по 9 января»
import-source = Источник, из которого он пришёл
import-source-hint = Оставьте пустым, и файл будет внесён как новый источник.
import-everyone = Все в этом списке
import-everyone-hint = Берётся там, где ни один столбец не говорит, что случилось.
import-everyone-none = не у всех одинаково
import-reading = Если вместо букв непонятные знаки
import-encoding = Кодировка
import-encoding-find = определить
import-sheet = Лист книги
import-sheet-hint = Имя на ярлычке; пусто — первый лист, на котором есть список
import-read = Прочесть файл
import-no-file = Файл не выбран.
import-no-file-next = Выберите файл и отправьте форму ещё раз. Набранное сохранилось.
import-jobs = Открытые списки
import-jobs-text = Они только в памяти и забудутся, когда офис закроют. Внесённое останется.
import-stage = Как далеко
import-stage-parsed = прочитан, ничего не внесено
import-stage-running = вносится
import-stage-done = внесён
import-stage-stopped = остановлен на полпути
import-stage-refused = отклонён
import-stage-failed = не удалось
import-understood = Что мы поняли
import-format = Вид файла
import-delimiter = Между ячейками
import-delimiter-tab = табуляция
import-header-row = Строка заголовков
import-header-row-none = нет
import-rows = Строк
import-columns = Что в каждом столбце
import-columns-lead = Угадано по заголовкам и ячейкам. Исправьте, если неверно: ничего не теряется, непонятое становится заметкой.
import-column = Столбец
import-example = Пример
import-means = Означает
import-why = Почему
import-why-header = в заголовке стоит «{ $word }»
import-why-content = { $share } % ячеек похожи на: { $look }
import-why-nothing = о нём ничего не известно
import-sure = уверенность { $percent } %
import-ignored = Эти столбцы внесены не будут: { $columns }
import-dates = Даты вроде 03/04/2022
import-dates-unknown = ничего не утверждать, пока неясно
import-dates-day-first = сначала день: 3 апреля
import-dates-month-first = сначала месяц: 4 марта
import-year = Год дат, в которых его нет
import-year-hint = Пусто, если не знаете
import-apply = Прочесть заново так
import-dry = Что произойдёт
import-rows-entered = { $count ->
    [one] Будет внесена { $count } строка
    [few] Будут внесены { $count } строки
    [many] Будет внесено { $count } строк
   *[other] Будет внесено { $count } строки
    }
import-rows-unnamed = { $count ->
    [one] Из них { $count } без имени: войдёт как человек без имени
    [few] Из них { $count } без имени: войдут как люди без имени
    [many] Из них { $count } без имени: войдут как люди без имени
   *[other] Из них { $count } без имени: войдут как люди без имени
    }
import-rows-doubtful = { $count ->
    [one] На { $count } строку должен взглянуть человек
    [few] На { $count } строки должен взглянуть человек
    [many] На { $count } строк должен взглянуть человек
   *[other] На { $count } строки должен взглянуть человек
    }
import-rows-left-out = { $count ->
    [one] { $count } строка не войдёт: в ней нет ничего, кроме номера
    [few] { $count } строки не войдут: в них нет ничего, кроме номера
    [many] { $count } строк не войдут: в них нет ничего, кроме номера
   *[other] { $count } строки не войдут: в них нет ничего, кроме номера
    }
import-rows-numbers = Строки: { $rows }
import-twins = { $count ->
    [one] { $count } строка, возможно, о том, кто уже есть в списке
    [few] { $count } строки, возможно, о тех, кто уже есть в списке
    [many] { $count } строк, возможно, о тех, кто уже есть в списке
   *[other] { $count } строки, возможно, о тех, кто уже есть в списке
    }
import-twins-text = Одно имя в любом написании и одна дата рождения или никакой. Войдут все; один ли это человек, решат потом люди.
import-twin = строка { $first } и строка { $second }
import-problems = Что не удалось прочесть
import-problems-text = Текст сохраняется как был написан.
import-problems-none = Удалось прочесть всё.
import-problem-row = Строка
import-problem-what = Что не так
import-whole-file = Файл в целом
import-first = Первые строки так, как они будут внесены
import-enter = { $count ->
    [one] Внести { $count } запись одной партией
    [few] Внести { $count } записи одной партией
    [many] Внести { $count } записей одной партией
   *[other] Внести { $count } записи одной партией
    }
import-enter-text = Партию можно отменить целиком, с указанием причины, в журнале.
import-forget = Забыть этот файл
import-so-far = Внесено { $done } из { $of }
import-look-again = Посмотреть ещё раз
import-look-again-text = Страница сама обновляется каждые две секунды.
import-stop = Остановить
import-stopped = Список остановлен на полпути. Внесённое остаётся, и можно продолжить с этого места.
import-go-on = Продолжить с остальными
import-done = Список внесён. Его можно отменить целиком.
import-see-list = Открыть список
import-see-log = Посмотреть в журнале или отменить
import-failed = Внести список до конца не удалось.
import-failed-next = Дважды ничего не вносится: попробуйте продолжить. Если снова не выйдет, скажите тому, кто следит за машиной.
import-refused-file = Этот файл не прочитан
import-none = В этом файле нет ни одной строки
import-none-text = Проверьте, что список на первом листе и над каждым столбцом есть заголовок.
import-locator = строка { $row }
