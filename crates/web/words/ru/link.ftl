# Какие строки списков говорят об одном человеке: команда `tizim link`, её отчёт и её строки на экране.

link-title = Какие строки говорят об одном человеке
link-keep = На этой странице то, что есть в списках
link-keep-next = Храните её так же, как списки. Здесь ничего не решено: предположение становится фактом, когда на него посмотрел человек.
link-made = Составлено { $day }, Tizim { $version }

# Коротко.
link-summary = Коротко
link-what = Что
link-how-many = Сколько
link-rows = Строк
link-rows-of = Строк в { $list }
link-compared = Сравнено пар
link-kept = Записано пар
link-likely = Пар скорее об одном человеке, чем о двух
link-people = Людей, если все предположения верны
link-once = Строк в списках, где каждый назван один раз
link-forced = Строк, похожих настолько, что они сравнивались только с соседними
link-kept-from = Пар оказалось больше, чем позволяла память: оставлены только пары от { $bits } бит. С большим --memory их будет больше.

# Что в столбцах.
link-columns = Что в столбцах
link-columns-text = Найдено по заголовкам и ячейкам. Чтобы исправить, запустите команду снова с --column "ЗАГОЛОВОК=ВИД".
link-column = Столбец
link-holds = Содержит
link-filled = Заполнен
link-distinct = Разных значений
link-share = { $share } %
link-share-small = менее { $share } %
link-role-id = собственный номер строки
link-role-list = список, из которого строка
link-role-full-name = полное имя
link-role-given-name = имя
link-role-surname = фамилия
link-role-patronymic = отчество или второе имя
link-role-birth-date = дата рождения
link-role-age = возраст
link-role-date = дата
link-role-place = место или адрес
link-role-code = код
link-role-identity = номер одного человека
link-role-category = одно из немногих значений
link-role-text = текст
link-role-ignore = не используется
link-why-header = { $role } (по заголовку)
link-why-content = { $role } (по содержанию)
link-why-told = { $role } (как вы указали)
link-why-empty = ничего не говорит: пусто или одно и то же во всех строках
link-why-repeats = не учитывается: повторяет { $column }
link-why-joined = то же, что { $column } другого списка

# Сколько весит совпадение.
link-weights = Сколько весит совпадение
link-weights-text = Каждый бит удваивает шансы, что две строки говорят об одном человеке; отрицательный уменьшает их вдвое. Доли получены из самих списков: как часто так совпадают две строки об одном человеке и как часто о двух разных. Редкое значение весит больше, чем указано в таблице, частое меньше.
link-prior = До всякого сравнения
link-field = Поле
link-agreement = Как совпадает
link-bits = Биты
link-same-person = Один человек
link-two-people = Два человека

# Насколько надёжно.
link-histogram = Насколько надёжны пары
link-histogram-text = При 0 бит пара с равной вероятностью говорит об одном человеке и о двух; при 10 шансы тысяча к одному.
link-histogram-none = Ни одна пара не оказалась достаточно близкой, чтобы её записать.
link-range = от { $from } до { $to }
link-pairs = Пар

# Пары по частям.
link-examples = Пары по частям
link-examples-text = По одной паре разной надёжности. Полоса начинается там, где кончилась предыдущая; последняя — сумма.
link-pair = { $left } и { $right }
link-kin = Так совпадали бы и родственники
link-dependence = Поля, которые повторяют друг друга
link-together = Вместе

# На экране.
link-said-rows = Строк: { $rows }, столбцов: { $columns }.
link-said-pairs = Сравнено пар: { $compared }, из них скорее об одном человеке: { $likely }. Людей: { $people }, на { $fewer } меньше, чем строк.
link-written = Записаны pairs.csv, clusters.csv и report.html в папку { $folder }
link-not-read = Файл { $file } не прочитан. { $why }
link-not-a-file = Его нельзя открыть: { $why }.
link-nothing-written = Ничего не записано.
link-not-written = Не удаётся записать { $file }: { $why }.
link-stopped = Остановлено. Ничего не записано; то, что было в папке раньше, осталось как было.
link-broken = Работа оборвалась. Это ошибка программы, сообщите о ней, пожалуйста.
link-remark = { $file }, { $what }
link-more-remarks = { $file }: ещё строк с замечаниями: { $count }
link-step-files = Чтение файлов, строк: { $rows }
link-step-columns = Выясняется, что в столбцах, строк: { $rows }
link-step-candidates = Поиск строк, которые могли бы быть об одном человеке
link-step-learning = Выясняется, сколько весит совпадение
link-step-scoring = Сравнение, пар: { $compared }, сделано { $share } %
link-step-clustering = Пары складываются вместе
link-step-writing = Запись
link-step = шаг { $step } из { $of } · { $what } · { $seconds } с
