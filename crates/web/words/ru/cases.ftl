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
