# The desk as a whole: its menu, its buttons, and what appears on many pages.

desk-name = Tizim
desk-skip = Перейти к содержанию
desk-menu = Меню
desk-areas = Разделы
desk-languages = Язык
desk-at-the-desk = За столом:
desk-open = Открыть офис
desk-close = Закрыть офис
desk-crumbs = Где вы находитесь
desk-optional = можно не заполнять
desk-not-known = неизвестно

desk-area-people = Люди
desk-area-sources = Источники
desk-area-events = События
desk-area-matching = Совпадения
desk-area-figures = Цифры
desk-area-cases = Дела
desk-area-help = Помощь
desk-area-publishing = Публикации
desk-area-members = Участники
desk-area-import = Загрузить список
desk-area-log = Журнал
desk-area-stored = Что здесь хранится
desk-area-places = Места и карта
desk-area-organisations = Организации

# Opening and closing.
desk-open-title = Офис закрыт
desk-open-lead = Здесь ничего нельзя прочесть, пока участник не откроет офис своей парольной фразой.
desk-open-passphrase = Парольная фраза
desk-open-passphrase-hint = Шесть слов через пробел
desk-open-refused = Такой парольной фразы здесь нет ни у кого.
desk-open-refused-next = Проверьте, как написано, и попробуйте снова. Сбросить фразу не может никто; утерянную заменяют с помощью бумажного ключа.
desk-open-not-six-words = Это не парольная фраза: нужны шесть слов из нашего списка.
desk-open-has-left = Участник с этой парольной фразой покинул офис.
desk-open-has-left-next = Попросите руководителя офиса принять вас снова.
desk-open-cannot = Офис закрыт, а ваша роль не может его открыть.
desk-open-cannot-next = Попросите участника основной группы открыть его на этом компьютере и зайдите снова.
desk-open-waiting = Это займёт несколько секунд: журнал расшифровывается и проверяется.
desk-everybody = Все
desk-as-of = На какой момент
desk-download = Список в виде файла
desk-download-too-many = Этот список слишком длинный для одного файла.
desk-download-too-long = Один из текстов слишком длинный для такого файла.
desk-download-next = Сузьте его фильтрами или возьмите строки в CSV.
desk-opening = Офис открывается
desk-opening-lead = Журнал расшифровывается и проверяется. Страница обновляется сама.
desk-opening-passphrase = Проверяется парольная фраза.
desk-opening-so-far = Прочитано записей: { $done } из { $of }
desk-opening-look = Проверить сейчас
desk-kept = Ваш сеанс закончился. То, что вы набрали, сохранено.
desk-kept-next = Войдите в течение получаса в этом же браузере — форма вернётся такой, какой вы её заполнили. Её видите только вы, сама она не отправится. Файл придётся выбрать снова.
desk-kept-too-long = Ваш сеанс закончился, а набранный текст слишком длинный, чтобы его сохранить.
desk-kept-too-long-next = Вернитесь в браузере назад и скопируйте текст, прежде чем войти.
desk-kept-none = Ничего не сохранено
desk-kept-none-text = Заполненные формы хранятся полчаса — для того, кто их заполнил, и в том же браузере. Эта уже отправлена или удалена.
desk-kept-form = Форма { $number }
desk-shown-again = Когда вы отправляли эту форму, ваш сеанс уже закончился. Из неё ничего не сохранено.
desk-shown-again-next = Просмотрите её и отправьте ещё раз.
desk-not-sent-yet = После входа эту форму ещё не отправляли.
desk-send-again = Отправить ещё раз
desk-closed-title = Офис закрыт
desk-closed-text = Всё прочитанное удалено из памяти этого компьютера. Закройте и это окно.
desk-idle-notice = Офис закрылся сам: им некоторое время не пользовались.

# Buttons and links.
desk-save = Сохранить
desk-cancel = Отмена
desk-back = Назад
desk-continue = Продолжить
desk-correct = Исправить
desk-withdraw = Отозвать
desk-undo = Отменить
desk-add = Добавить
desk-search = Найти
desk-print = Распечатать страницу
desk-details = Подробнее
desk-all = Все
desk-any = Любое
desk-yes = Да
desk-no = Нет
desk-filter-apply = Показать
desk-filter-clear = Показать всё
desk-reason = Почему
desk-reason-hint = Несколько слов, понятных другим и через год
desk-download-csv = Строки в CSV
desk-download-xlsx = Строки в XLSX
desk-download-parquet = Строки в Parquet
desk-download-svg = Рисунок в SVG
desk-as-table = То же в виде таблицы

# Lists of many pages.
desk-pages = Страницы списка
desk-page-of = Страница { $page } из { $pages }
desk-page-first = Первая
desk-page-previous = Назад
desk-page-next = Дальше
desk-page-last = Последняя
desk-sort = Порядок
desk-found-none = Ничего не найдено
desk-found-none-text = Попробуйте меньше букв или другое написание: поиск понимает казахские, русские и латинские буквы.

# Who says it.
desk-who-says-it = Кто это говорит
desk-source = Источник
desk-locator = Место в источнике
desk-date = Дата
desk-basis = На чём основано
desk-grade = Насколько доверяем
desk-grade-key = Что означают оценки
desk-place = Место
desk-note = Заметка
desk-coerced = сказано под принуждением
desk-made-up = выдумано для пробы
desk-shown = Показано на других страницах:
desk-also-said = { $count ->
    [one] Ещё { $count } сообщение
    [few] Ещё { $count } сообщения
    [many] Ещё { $count } сообщений
   *[other] Ещё { $count } сообщения
    }
desk-contradictions = Что противоречит друг другу
desk-contradictions-lead = Источники расходятся. Ничего не опущено, и никто не решил за вас.
desk-chain-gap = Никто не говорит, где был человек.
desk-notice-where = Где
desk-notice-next = Что делать
desk-corrected = исправлено
desk-withdrawn = отозвано
desk-quoting = со слов:
desk-source-none = Без источника: знает участник
desk-source-hint = Если источника нет в списке, сначала внесите его в разделе «Источники».
desk-locator-hint = Страница, строка, минута или несколько слов оттуда
desk-attributed-to = Кого цитирует источник
desk-reliability = Насколько надёжен источник
desk-credibility = Насколько это правдоподобно
desk-not-graded = не оценено
desk-remark = Ваше замечание
desk-undone = отменено
desk-known-to-member = Знает участник: { $member }
desk-entered-by = Внесено: { $member }, { $when }

# As of a day.
desk-as-known-on = Как было известно: { $day }
desk-as-now-known = Как мы теперь знаем: { $day }
desk-as-of-today = Как известно сегодня
desk-choose-day = Выберите день

# A time that is not certain.
desk-when = Когда
desk-when-hint = Указывайте только то, что говорит источник; остальное оставьте пустым.
desk-when-precision = Насколько точно
desk-when-from = День или первый день
desk-when-until = Последний день
desk-when-clock = Время

# Counts.
desk-count-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
    }
desk-count-records = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
    }
desk-count-sources = { $count ->
    [one] { $count } источник
    [few] { $count } источника
    [many] { $count } источников
   *[other] { $count } источника
    }
desk-count-events = { $count ->
    [one] { $count } событие
    [few] { $count } события
    [many] { $count } событий
   *[other] { $count } события
    }
desk-count-figures = { $count ->
    [one] { $count } число
    [few] { $count } числа
    [many] { $count } чисел
   *[other] { $count } числа
    }
desk-count-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
    }

# Home of the desk.
desk-home-title = Офис
desk-home-lead = Что здесь известно сегодня и что вас ждёт.
desk-home-report = Сообщить о задержании сейчас
desk-home-phone = Принять звонок
desk-sample-title = Пример: записи о январе 2022 года
desk-sample-text = Здесь только то, что напечатали пять изданий, с отмеченными ошибками. Ничего не добавлено. Если что-то нужно убрать, скажите руководителю офиса.

# When something goes wrong.
desk-nowhere = Такой страницы нет.
desk-nowhere-next = Адрес мог устареть, или то, что здесь было, убрали. Найдите нужное с первой страницы.
desk-not-for-this-role = Ваша роль не открывает эту страницу.
desk-not-for-this-role-next = Если это нужно для вашей задачи, обратитесь к руководителю офиса.
desk-not-our-form = Эта форма больше не действительна, поэтому ничего не изменилось.
desk-not-our-form-next = Вернитесь назад, скопируйте введённое, откройте страницу заново и отправьте оттуда.
desk-refused = Это не сделано
desk-failed = Что-то сломалось у нас.
desk-failed-next = Неизвестно, сохранилось ли ваше изменение: проверьте, прежде чем отправлять снова. Сообщите тому, кто ведёт эту машину, что и когда вы делали.

# Sizes.
desk-size-bytes = { $size } байт
desk-size-kilobytes = { $size } КБ
desk-size-megabytes = { $size } МБ
desk-size-gigabytes = { $size } ГБ
