# What the closed lists of the register call their codes: first the list, then the code.

# What a thing is.
kind-person = человек
kind-unnamed = человек без имени
kind-group = группа людей
kind-source = источник
kind-list = список
kind-event = событие
kind-deed = действие: кто, что и кому сделал
kind-organisation = организация
kind-place = место
kind-figure = число
kind-step = шаг по делу
kind-definition = определение
kind-member = участник

# Where and how a person is.
status-sought = ищут близкие
status-missing = без вести
status-held = под стражей
status-hospitalised = в больнице
status-released = на свободе после задержания
status-safe = в безопасности
status-in-hiding = в укрытии
status-abroad = за границей
status-dead = нет в живых
status-unknown = неизвестно

# How far a record has been checked.
verification-unverified = не проверено
verification-pending = проверяется
verification-verified = проверено
verification-falsely-attributed = относится к другому
verification-rejected = признано неверным

# Where a person stands before the law.
legal-position-none-known = о деле ничего не известно
legal-position-suspect = под подозрением
legal-position-charged = предъявлено обвинение
legal-position-on-trial = идёт суд
legal-position-convicted = вынесен приговор
legal-position-acquitted = оправдан(а)
legal-position-amnestied = амнистия
legal-position-case-closed = дело прекращено

# What a person is in this story.
role-killed = погиб(ла)
role-injured = ранен(а)
role-detained = задержан(а)
role-missing = пропал(а) без вести
role-tortured = пережил(а) пытки
role-beaten = избит(а)
role-released = освобождён(а)
role-charged = предъявлено обвинение
role-accused = обвиняют, официальное обвинение неизвестно
role-complainant = подал(а) жалобу на должностных лиц
role-coerced-confession = принуждён(а) к признанию
role-under-surveillance = под слежкой
role-bereaved = потерял(а) близкого
role-searching-relative = ищет близкого
role-family = из семьи пострадавшего
role-witness = свидетель
role-mourner = пришёл(-ла) почтить память
role-protester = участник протеста
role-activist = активист
role-volunteer = волонтёр
role-journalist = журналист
role-photographer = фотограф
role-author = автор
role-translator = переводчик
role-researcher = исследователь
role-rights-worker = правозащитник
role-lawyer = адвокат или юрист
role-list-keeper = ведёт список
role-public-figure = общественный деятель
role-official = должностное лицо
role-officer = сотрудник силовой структуры
role-officer-prosecuted = сотрудник, которого судили
role-security-forces = служащий силовых структур
role-source = источник
role-detained-with-parent = ребёнок, которого увезли вместе с родителем
role-other = другое

# The kinds of statement about a person.
person-field-name = Имена
person-field-description = Описание
person-field-count = Сколько человек
person-field-sex = Пол
person-field-born = Дата рождения
person-field-age = Возраст
person-field-occupation = Занятие
person-field-home = Место жительства
person-field-role = Роли
person-field-status = Положение
person-field-custody = Под стражей
person-field-relation = Родство и связи
person-field-identity-number = ИИН
person-field-contact = Контакты
person-field-legal = Правовое положение
person-field-verification = Проверка
person-field-note = Заметки

name-kind-printed = как напечатано
name-kind-variant = другое написание
name-kind-inferred = выведено нами
name-kind-given-only = только имя
name-kind-surname-only = только фамилия
name-kind-short = краткая форма
name-kind-former = прежняя фамилия
name-kind-misprint = опечатка

sex-female = женский
sex-male = мужской
sex-other = другой

# What the authorities say of a capture.
acknowledgement-not-stated = источник не сообщает
acknowledgement-place-disclosed = задержание признают, место назвали
acknowledgement-place-withheld = задержание признают, место скрывают
acknowledgement-no-contact = место назвали, никого не пускают
acknowledgement-denied = задержание отрицают

# Who says so, and on what ground.
basis-own-account = со слов самого человека
basis-seen = рассказ очевидца
basis-heard-by-phone = слышали по телефону
basis-hearsay = с чужих слов
basis-official-paper = официальный документ
basis-court = суд
basis-media = СМИ
basis-leaked-paper = документ, попавший в руки прессы
basis-coerced = под принуждением
basis-not-stated = основание не указано
basis-inferred = вывод сделан нами

reliability-a = вполне надёжный источник
reliability-b = обычно надёжный источник
reliability-c = довольно надёжный источник
reliability-d = обычно ненадёжный источник
reliability-e = ненадёжный источник
reliability-f = надёжность оценить нельзя
credibility-1 = подтверждено другими источниками
credibility-2 = вероятно, верно
credibility-3 = возможно, верно
credibility-4 = сомнительно
credibility-5 = маловероятно
credibility-6 = оценить нельзя

source-kind-article = статья или передача
source-kind-list = список
source-kind-testimony = рассказ, записанный нами
source-kind-phone-call = телефонный звонок
source-kind-official-paper = официальный документ
source-kind-court-paper = судебный документ
source-kind-leaked-paper = документ, попавший в руки прессы
source-kind-footage = фото или видео
source-kind-post = запись в соцсети
source-kind-file = загруженный файл
source-kind-other = другое
copy-original = в исходном виде
copy-translated = перевод
copy-paraphrased = пересказано машиной: отдельным словам верить нельзя

# Times.
precision-unknown = неизвестно
precision-minute = с точностью до минуты
precision-hour = с точностью до часа
precision-day = день
precision-night = ночь, через полночь
precision-month = месяц
precision-year = год
precision-range = от одного дня до другого
precision-about = примерно

# Events and acts.
involvement-carried-out = непосредственный исполнитель
involvement-gave-order = отдал приказ
involvement-passive-accomplice = пассивный соучастник
involvement-present = присутствие подтверждено
involvement-planned = планировал
involvement-suspected = под подозрением
involvement-failed-authority = не остановил подчинённых
involvement-failed-to-act = знал и бездействовал
involvement-failed-to-prevent = не предотвратил
exposure-mappable = можно показать на карте
exposure-private = частное место: никогда на карте

# Figures.
qualifier-exact = ровно
qualifier-about = около
qualifier-at-least = не менее
qualifier-more-than = более
qualifier-less-than = менее
qualifier-range = от … до …
qualifier-dozens = десятки
qualifier-hundreds = сотни
qualifier-thousands = тысячи
qualifier-additional = ещё
qualifier-other = как напечатано
figure-tie-conflicts = противоречит
figure-tie-not-comparable = нельзя сравнивать с
figure-tie-read-with = читать вместе с

# Cases.
case-side-against-victim = против пострадавшего
case-side-against-officials = против должностных лиц
case-side-compensation = требование о возмещении
case-side-statement = заявление или требование
case-side-not-clear = из источника неясно

# The office.
member-role-lead = руководитель
member-role-documenter = регистратор
member-role-operator = оператор
member-role-volunteer = волонтёр
member-role-source-keeper = хранитель источников
member-role-reviewer = проверяющий
compartment-register = реестр
compartment-help = помощь
compartment-sources = источники
compartment-control = ключи и роли

# What an entry of the log changed.
change-entered = внесено
change-said = добавлено сообщение
change-corrected = исправлено
change-withdrawn = отозвано
change-undone = отменено
change-death-approved = смерть подтверждена вторым участником
change-origin-opened = открыт скрытый источник
change-reads = прочитано
change-batch-begun = загружен список
change-member-joined = пришёл участник
change-role-changed = роль изменена
change-member-left = участник ушёл
change-edition-proposed = выпуск предложен
change-edition-approved = выпуск одобрен
change-edition-withdrawn = выпуск отозван
change-erasure-asked = запрошено стирание
change-erased = запись стёрта
change-erasure-declined = в стирании отказано
change-keys-made = созданы ключи
change-passphrase-replaced = парольная фраза заменена с помощью бумажного ключа
change-pair-judged = рассмотрены две записи
change-judgement-withdrawn = решение отозвано
change-review-asked = запрошено второе решение
change-reconciliation-begun = начато сравнение списков
change-line-signed = строка сравнения подписана
change-line-taken-back = подписанная строка отозвана
change-estimate-kept = оценка сохранена
change-estimate-withdrawn = оценка отозвана

# Regions of Kazakhstan as they were in January 2022.
region-akmola = Акмолинская область
region-aktobe = Актюбинская область
region-almaty-region = Алматинская область
region-atyrau = Атырауская область
region-east-kazakhstan = Восточно-Казахстанская область
region-karaganda = Карагандинская область
region-kostanay = Костанайская область
region-kyzylorda = Кызылординская область
region-mangystau = Мангистауская область
region-north-kazakhstan = Северо-Казахстанская область
region-pavlodar = Павлодарская область
region-turkistan = Туркестанская область
region-west-kazakhstan = Западно-Казахстанская область
region-zhambyl = Жамбылская область
region-almaty = Алматы
region-astana = Нур-Султан
region-shymkent = Шымкент

# What a column of an imported list holds, and what its cells look like.
column-name = имя целиком
column-given-name = имя
column-surname = фамилия
column-patronymic = отчество
column-other-names = другие имена и написания
column-sex = пол
column-birth-date = дата рождения
column-age = возраст
column-age-as-of = на какую дату возраст
column-occupation = занятие
column-home = где живёт
column-status = что с человеком
column-status-date = на какую дату это
column-place = где держат или видели
column-region = область или город
column-date = дата события
column-identity-number = ИИН
column-phone = телефон
column-relative = родственник
column-relation = кем приходится
column-source = кто это говорит
column-locator = страница или ссылка
column-note = заметка, как есть
column-role = роль
column-reference = номер или код в списке
column-ignore = не вносить этот столбец
look-identity = номера ИИН
look-phone = номера телефонов
look-sex = слова «мужской» и «женский»
look-date = даты
look-birth = даты рождения
look-age = возраст
look-link = адреса страниц
look-name = имена
look-count = номера по порядку

# What happened to those whom a definition counts.
measure-dead = погиб
measure-missing = пропал без вести
measure-detained = задерживали
measure-held = под стражей
measure-released = освобождён
measure-injured = ранен
measure-tortured = подвергся пыткам
measure-charged = обвинён
measure-convicted = осуждён
measure-everybody = любой в реестре

# Of whom a definition speaks.
who-all = все
who-civilians = гражданские
who-security-forces = силовики: полиция, армия и другие

# By what.
cause-any = от чего угодно
cause-shot = от пуль
cause-tortured = от пыток или избиения
cause-after-custody = после того как был под стражей

# How sure a count is.
grade-reported = сообщено
grade-probable = вероятно
grade-confirmed = подтверждено

# Whether those counted are known by name.
naming-either = с именем или без
naming-named = известны по имени
naming-unnamed = без имени

# The definitions that are part of the program.
shipped-deaths = Погибшие
shipped-civilian-deaths = Погибшие гражданские
shipped-forces-deaths = Погибшие силовики
shipped-named-deaths = Погибшие, известные по имени
shipped-shot-deaths = Погибшие от пуль
shipped-custody-deaths = Погибшие после задержания
shipped-injured = Раненые
shipped-civilian-injured = Раненые гражданские
shipped-forces-injured = Раненые силовики
shipped-detained = Все задержанные
shipped-held = Находящиеся под стражей
shipped-missing = Пропавшие без вести
shipped-tortured = Подвергшиеся пыткам
shipped-charged = Обвинённые
shipped-convicted = Осуждённые
shipped-released = Освобождённые

# By what a tally divides.
by-day = по дням
by-place = по местам
by-age = по возрасту
by-sex = по полу
by-body = по ведомству, которое винят

# Ages put together.
age-group-under-14 = до 14 лет
age-group-14-17 = 14–17 лет
age-group-18-29 = 18–29 лет
age-group-30-44 = 30–44 года
age-group-45-59 = 45–59 лет
age-group-60 = 60 лет и старше

# Which kind of body is held responsible.
body-kind-police = полиция
body-kind-military = армия и Национальная гвардия
body-kind-security = Комитет национальной безопасности
body-kind-prison = сотрудники мест содержания
body-kind-foreign = войска других стран
body-kind-officials = другие должностные лица
body-kind-others = протестующие или неизвестные

# Why somebody counts differently at two moments.
count-change-new = новая запись
count-change-now-fits = узнали больше: теперь считается
count-change-merged = оказался тем же человеком
count-change-split = оказалось, что это два человека
count-change-found-alive = найден живым
count-change-withdrawn = отозвано или оказалось неверным
count-change-no-longer-fits = сказанное больше не подходит
count-change-later-verified = проверено позже: увереннее, чем раньше
count-change-less-sure = менее уверенно, чем раньше
count-change-resized = о группе говорят другое число

# How far a case against officials has come.
stage-complaint = жалобы
stage-opened = возбуждены
stage-closed = прекращены без суда
stage-tried = дошли до суда
stage-convicted = закончились приговором

# On what ground a case was closed.
ground-evidence = недостаток доказательств
ground-no-crime = нет состава преступления
ground-nobody-found = виновные не установлены
ground-amnesty = амнистия
ground-expired = истёк срок давности
ground-lawful = применение силы признали законным
ground-other = другое основание
ground-not-stated = основание не названо

# Who is the same.
verdict-same = один и тот же человек
verdict-different = разные люди
verdict-unsure = не уверен(а)
pair-standing-open = не решено
pair-standing-same = один человек
pair-standing-different = двое людей
pair-standing-unsure = неясно
pair-standing-disputed = спорно
pair-standing-in-review = запрошено второе решение
agreement-agrees = совпадает
agreement-differs = различается
agreement-missing-in-one = есть только в одной
agreement-missing-in-both = нет в обеих
barrier-identity-numbers = В них два разных действительных идентификационных номера.
barrier-one-row-one-person = Это две строки списка, где одна строка — один человек.
barrier-judged-different = Участники признали их разными людьми.
outcome-both = в обоих
outcome-conflict = в обоих, с противоречием
outcome-only-ours = только у нас
outcome-only-theirs = только у них
outcome-unplaced = пока не сопоставлено

# Estimates: methods, warnings as sentences, what keeps a figure from the public.
method-chao = Нижняя граница Чао
method-loglinear = Логлинейные модели
method-graphs = Усреднение по графам
method-classes = Виды людей (латентные классы)
method-sparse = Редкие пересечения
warning-code-too-few-lists = Списков: { $number }. Если их меньше трёх, нельзя увидеть, зависят ли они друг от друга, и число держится на надежде, что не зависят.
warning-code-three-lists = Списков три. Зависят ли друг от друга все три сразу, проверить нельзя; помог бы четвёртый список.
warning-code-no-overlap = Ни один человек не стоит сразу в двух списках, поэтому о тех, кого нет ни в одном, списки не говорят ничего.
warning-code-disconnected = Списки распадаются на группы без общих людей: { $first }. Ничто не связывает их в одно целое.
warning-code-no-triangle = Нет трёх списков, которые попарно пересекаются, поэтому зависимость списков не отличить от людей, которых нет ни в одном.
warning-code-empty-overlap = Ни один человек не стоит сразу в «{ $first }» и в «{ $second }»; будь они независимы, таких было бы около { $number }. Методы толкуют это по-разному.
warning-code-few-in-overlaps = В нескольких списках сразу стоит мало людей: { $number }. Число зависит от каждого из них.
warning-code-empty-list = В списке «{ $first }» нет никого, кто считается; он не взят.
warning-code-list-within = { $number } % списка «{ $first }» есть и в «{ $second }»: возможно, это его часть, выборка или копия. Объедините их в один или покажите, что они составлены независимо.
warning-code-not-mixed = Повторные прогоны метода не сходятся (расщеплённый R-hat { $number }, нужно не больше 1,05): подходят разные числа, и метод их не взвесил.
warning-code-few-effective-draws = Прогоны метода равны { $number } независимым выборкам; нужно 400.
warning-code-grid-end = { $number } % вероятности лежит у наибольшего просмотренного числа ({ $other }): верхний конец — там, где прекратился поиск, а не там, где кончаются сведения списков.
warning-code-wide-interval = Верхний конец 95-процентного интервала больше нижнего в { $number } раза. Его середину нельзя называть числом.
warning-code-no-interval = У интервала нет конца с одной стороны: списки не ограничивают число.
warning-code-methods-disagree = Методы расходятся: «{ $second }» даёт в { $number } раза больше, чем «{ $first }», и по спискам не понять, кто прав.
warning-code-models-disagree = Два способа выбрать логлинейную модель расходятся: { $number } по одному (BIC), { $other } по другому (AIC).
warning-code-intervals-apart = У 95-процентных интервалов методов «{ $first }» и «{ $second }» нет ни одного общего числа.
warning-code-hangs-on-one-list = Без списка «{ $first }» получается { $number } — за пределами 95-процентного интервала: число держится на этом списке, и этого сомнения в интервале нет. Называйте задокументированное число и выясните, чем этот список отличается: другое место, время, другие люди или имена, взятые из другого списка.
warning-code-prior-decides = Число меняется от { $number } до { $other } из-за того, что списки проверить не могут: { $first }.
warning-code-no-maximum = Самого вероятного числа нет: чем больше число, тем лучше оно подходит, или одинаково подходят несколько.
warning-code-not-identified = Спискам одинаково хорошо подходят разные числа: { $first }
warning-code-not-run = { $first }: этот метод не применён. { $second }
warning-code-remark = { $first }
warning-code-part-without = { $first }: оценки нет; в сумму вошли только записанные люди этой части ({ $number }).
warning-code-pairs-unjudged = Пары записей этих списков, которые могут быть одним человеком и о которых никто не решил: { $number }. Каждая такая пара, если это один человек, завышает число.
warning-code-never-compared = С открытия офиса записи не сравнивались: никто не искал людей, которые стоят в двух списках и не узнаны.
warning-code-linkage-not-carried = Сомнения в том, кто есть кто, в этот метод перенести не удалось; решения взяты как есть.
warning-code-few-linkages = Вариантов связывания: { $number }. Если их меньше десяти, интервал ненадёжен.
warning-code-in-part = { $first }: { $second }
plan-fault-no-lists = не выбран ни один список
plan-fault-too-many-lists = выбрано больше 24 списков
plan-fault-list-twice = один список стоит в двух группах
plan-fault-name-twice = у двух списков или групп одно название
plan-fault-empty-group = у списка или группы нет названия
plan-fault-bad-name = в названии есть запятая, кавычка или перенос строки
plan-fault-no-method = не выбран ни один метод
plan-fault-parts-overlap = ведомства, которые несут ответственность, пересекаются и не делят людей на части
plan-fault-too-many-parts = частей больше 60
plan-fault-linkages = вариантов связывания — ни одного или от 2 до 100
plan-fault-only-unnamed = определение считает только людей без имени; в двух списках их не найти
reason-no-such-run = такой оценки нет
reason-withdrawn = она отозвана
reason-no-figure = метод не даёт числа
reason-no-interval = вокруг числа нет интервала
reason-bound-only = метод говорит только, сколько их не меньше
reason-one-method-alone = не применён второй метод, который мог бы возразить
reason-too-few-lists = списков меньше трёх
reason-too-little-overlap = слишком мало людей стоит в двух списках, или списки не связаны
reason-list-within = один список — часть или копия другого
reason-not-converged = прогоны метода не сходятся или говорят слишком мало
reason-too-wide = интервал слишком широк или кончается там, где кончился поиск
reason-methods-disagree = методы расходятся
reason-hangs-on-one-list = число держится на одном списке
reason-not-identified = одинаково хорошо подходят разные числа
reason-part-without = для части людей оценки нет
reason-pairs-unjudged = о многих парах, которые могут быть одним человеком, никто не решил
reason-names-somebody = в нём есть имя кого-то из реестра или что-то похожее на телефон
differs-definition = определение
differs-lists = списки или то, как они объединены
differs-parts = части
differs-methods = методы
differs-seed = начальное число
differs-linkages = сколько вариантов связывания взято
differs-tables = кто в каких списках стоит
differs-doubts = сколько строк пока не сопоставлено или под сомнением
assumption-closed = Все списки говорят об одних и тех же людях, и пока они составлялись, никто не прибыл и не убыл.
assumption-linked = Всякий, кто стоит в двух списках, там узнан, и никого не приняли за другого.
assumption-reachable = У каждого была возможность попасть хотя бы в один список. Люди, до которых не мог дойти ни один список, в число не входят, и никакая проверка их не найдёт.
assumption-dependence = Списки зависят друг от друга только так, как допускает метод. Так ли это, сами списки показать не могут.
