# Who is the same person.

matching-title = Совпадения
matching-lead = Подсказка не объединяет: две записи становятся одним человеком, только если так решил участник, и это можно отменить.
matching-none = Похожих записей нет
matching-none-text = После загрузки списка похожие пары появятся здесь.
matching-and = и

# What waits.
matching-suggestions = Похожие пары
matching-count = { $count ->
    [one] Ждёт { $count } пара. Сначала самые вероятные и самые опасные.
    [few] Ждут { $count } пары. Сначала самые вероятные и самые опасные.
   *[other] Ждут { $count } пар. Сначала самые вероятные и самые опасные.
    }
matching-one = Одна запись
matching-other = Другая запись
matching-how-likely = Насколько вероятно
matching-harm = Что поставлено на карту
matching-harm-1 = Статусы разные
matching-harm-2 = Один задержан или пропал, другой нет
matching-harm-3 = Об одном говорят, что он погиб, о другом нет
matching-look = Посмотреть обе
matching-reviews = Ждут вашего второго решения
matching-reviews-text = Кто-то уже решил и попросил ещё одно мнение. Что он решил, вы увидите, когда решите сами.
matching-disputes = Участники противоречат друг другу
matching-own = Ваши последние решения

matching-not-yet = С тех пор как офис открыли, похожих пар никто не искал.
matching-not-yet-next = В большом реестре это займёт время; работать можно и дальше. На диск ничего из этого не пишется.
matching-look-for = Искать пары
matching-look-again = Искать заново
matching-running = { $of ->
    [0] Идёт поиск пар.
   *[other] Идёт поиск пар: { $done } из { $of }
    }
matching-running-text = Страница обновляется сама.
matching-stop = Остановить
matching-stopped = { $of ->
    [0] Поиск пар остановлен в самом начале.
   *[other] Поиск пар остановлен: { $done } из { $of }
    }
matching-stopped-next = Он продолжится с этого места. Найденное хранится только в памяти: когда офис закроют, оно забудется.
matching-go-on = Продолжить
matching-looked = Сравнено записей: { $count }, { $when }; внесённых с тех пор и сравненных по одной: { $added }.
matching-prior = Любые две записи этого реестра
matching-kin = Что совпало бы и у родни и что два поля говорят дважды
matching-about-surname = Фамилия
matching-about-given-name = Имя
matching-about-patronymic = Отчество
matching-about-birth = Рождение
matching-about-date = Дата
matching-about-place = Место
matching-about-code = Код
matching-about-identity = Идентификационный номер
matching-about-text = Текст
matching-about-category = Пол или другое из немногих значений
matching-about-age = Возраст
matching-agrees-exact = одинаково
matching-agrees-crossed = то же слово на другом месте имени
matching-agrees-shared = одно из нескольких одинаково
matching-agrees-near = одна описка или то же звучание
matching-agrees-partly = отчасти
matching-agrees-begins = совпадают начала
matching-agrees-initial = подходящий инициал
matching-agrees-year-only = тот же год, без дня
matching-agrees-year-fits = год подходит
matching-agrees-two-parts = два из трёх: день, месяц, год
matching-agrees-same-year = тот же год
matching-agrees-next-year = разница в год
matching-agrees-differs = различается
matching-agrees-missing = нет данных

# Two records.
matching-pair = Один человек или двое?
matching-pair-lead = Прочтите обе записи и скажите, что думаете. Ничего не переписывается: обе записи остаются как есть.
matching-record = Запись
matching-field = О чём речь
matching-stands = Как соотносятся
matching-side-by-side = Рядом
matching-missing = не сказано
matching-has-contact = Контакт хранится
matching-joined = Сейчас эти две записи — один человек.
matching-barrier = Правило не даёт соединить эти записи, что бы ни решили.
matching-in-review = Запрошено второе решение.
matching-in-review-next = Ничего не засчитывается, пока другой участник не решит сам, не видя первого решения.
matching-disputed = Участники решили об этой паре по-разному.
matching-disputed-next = Ничего не засчитывается, пока один из них не отменит своё решение.

# What it weighs.
matching-evidence = Что сколько весит
matching-not-weighed = Эти записи не взвешены: прочтите их.
matching-weights = За и против, в битах
matching-weights-alt = Биты в пользу одного человека по каждому полю; вместе { $bits }. Все числа есть в таблице ниже.
matching-bits = Биты
matching-outcome = Что получилось
matching-sum = Вместе
matching-bits-text = На один бит больше — вдвое вероятнее, что это один человек; на один бит меньше — вдвое менее вероятно. Первая строка говорит, насколько это вероятно для любых двух записей. Чего не хватает, то ничего не весит. Вес — только подсказка: за решение отвечает тот, кто решил.
matching-likely-nearly-certain = Почти наверняка один человек ({ $bits } бит)
matching-likely = Вероятно, один человек ({ $bits } бит)
matching-likely-open = Сказать нельзя ({ $bits } бит)
matching-likely-not = Вероятно, двое разных людей ({ $bits } бит)

# Judging.
matching-judge = Что вы скажете?
matching-reason-hint = Это прочтут другие. Напишите, что вас убедило или чего не хватает.
matching-keys = Числа — это клавиши: вместе с Alt (в Firefox — Alt и Shift, на Mac — Control и Option) каждая сразу записывает решение.
matching-seen-agrees = Совпадает: { $fields }.
matching-seen-differs = Различается: { $fields }.
matching-review = Попросить второе решение
matching-review-text = Для пары, от которой многое зависит: другой участник решает, не видя сказанного, и оба должны сойтись.
matching-asked = Второе решение запрошено.
matching-judged = Записано: { $verdict }.
matching-see-pair = Открыть эту пару
matching-undo = Отменить
matching-undo-lead = Обе записи снова станут такими, какими были бы без этого решения. Журнал сохранит и его, и то, что вы его отменили.
matching-undone = Решение отменено.
matching-taken-back = Отменено
matching-judgements = Что сказали участники
matching-hidden = { $count ->
    [one] { $count } решение не показано, пока вы не решите сами.
    [few] { $count } решения не показаны, пока вы не решите сами.
   *[other] { $count } решений не показано, пока вы не решите сами.
    }

# How a person came to be.
matching-history = Как сложился этот человек
matching-history-lead = Все решения, по которым несколько записей стали одним человеком, и все отменённые.
matching-history-none = Об этой записи никто не решал
matching-history-none-text = Она стоит отдельно.
matching-records = Записи об этом человеке
matching-records-text = { $count ->
    [one] Об этом человеке говорит { $count } запись.
    [few] Об этом человеке говорят { $count } записи. У каждого значения ниже указан его источник.
   *[other] Об этом человеке говорят { $count } записей. У каждого значения ниже указан его источник.
    }
matching-what-happened = Что решили
matching-apart = Две записи признаны одним человеком, но правило не даёт их соединить.
matching-alike = Похожие записи

# Two lists.
matching-reconcile = Сверить два списка
matching-reconcile-lead = Кто есть в обоих списках, кто только в одном и в чём списки расходятся: строка за строкой, под каждой подпись участника.
matching-comparisons = Сверки
matching-comparison = Как называется
matching-comparison-hint = Для кого и на какой день
matching-ours = Наш список
matching-theirs = Их список
matching-theirs-hint = Если его здесь ещё нет, сначала загрузите его; загрузку можно отменить целиком.
matching-choose-list = — выберите —
matching-begin = Начать сверку
matching-two-lists = Нужны два списка
matching-two-lists-text = Сначала загрузите список. Загруженные строки стоят отдельно от ваших, пока кто-нибудь о них не решит.
matching-groups-lead = Каждая строка стоит в одной из пяти групп — так, как решено сейчас. Подпишите её, когда проверите.
matching-print = Все строки, для печати
matching-see-lines = Посмотреть строки
matching-signed = Подписано
matching-signed-of = Подписано строк: { $done } из { $of }
matching-outcome-both = Человек есть в обоих списках, противоречий нет.
matching-outcome-conflict = Человек есть в обоих списках, но списки говорят разное.
matching-outcome-only-ours = В их списке этого человека нет.
matching-outcome-only-theirs = В нашем списке этого человека нет.
matching-outcome-unplaced = Это может быть кто-то из названных рядом, но о них ещё никто не решил; или по тому, что известно, сказать нельзя. Силой никого не сопоставляют.
matching-group = Группа
matching-group-none = Здесь нет ни одной строки
matching-group-none-text = Строки появляются здесь, когда об их записях решено.
matching-unplaced-note = Каждая из этих строк ждёт решения: откройте возможные пары, сначала самые вероятные, и решите о них. Если людей различить нельзя, строку подписывают как есть.
matching-is = В другом списке
matching-may-be = Может быть
matching-may-be-these = может быть: { $names }
matching-conflicts = В чём расходятся
matching-signature = Подпись
matching-compare = Сравнить рядом
matching-sign = Подписать строку
matching-is-signed = Подписано
matching-overtaken = Подписано было как другое:
matching-note = С примечанием
matching-take-back = Отозвать подпись
matching-signed-by = Кто подписал
matching-signed-when = Когда подписано
