# Cases: what authorities, courts and lawyers did, step by step.

cases-title = Дела
cases-lead = Что делали власти, суды и адвокаты, шаг за шагом.
cases-step = Шаг
cases-body = Кто
cases-outcome = Чем закончилось
cases-side = Против кого
cases-when = Когда
cases-who = Кого касается
cases-none = Пока не внесено ни одного шага
cases-none-text = Внесите задержание, жалобу, заседание или решение вместе с источником.
cases-enter = Внести шаг
cases-step-hint = В нескольких словах: арест, подана жалоба, заседание, закрыто
cases-who-hint = По одному на строке: имя как в реестре или адрес страницы
cases-subject = Кого касается, словами источника
cases-ground = На каком основании
cases-others = Другие шаги по тем же людям
cases-nobody = Без человека с записью
cases-by-time = По времени
cases-by-person = По людям
cases-count-steps = { $count ->
    [one] { $count } шаг
    [few] { $count } шага
    [many] { $count } шагов
   *[other] { $count } шага
    }
