# Members, roles, keys, and what was done here.

members-title = Участники
members-lead = Кто работает в этом офисе и что каждому можно.
members-name = Имя в офисе
members-role = Роль
members-since = С
members-add = Добавить участника
members-remove = Исключить
members-change-role = Изменить роль
members-left = ушёл(-ла): { $day }
members-log-title = Журнал
members-log-lead = Каждое изменение: кто и когда. Из журнала ничего нельзя убрать.
members-log-who = Кто
members-log-what = Что
members-log-when = Когда
members-reads = Что читали
members-stored-title = Что здесь хранится
members-stored-lead = Что лежит на диске этой машины и что из этого видно без парольной фразы.
