# Members, roles, keys, and what was done here.

members-title = Мүшелер
members-lead = Бұл кеңседе кім жұмыс істейді және кімге не рұқсат.
members-name = Кеңседегі аты
members-role = Рөлі
members-since = Қашаннан бері
members-add = Мүше қосу
members-remove = Шығару
members-change-role = Рөлін өзгерту
members-left = кетті: { $day }
members-log-title = Журнал
members-log-lead = Әр өзгеріс: кім және қашан. Журналдан ештеңені алып тастауға болмайды.
members-log-who = Кім
members-log-what = Не
members-log-when = Қашан
members-reads = Не оқылды
members-stored-title = Мұнда не сақталған
members-stored-lead = Осы машинаның дискінде не бар және құпия сөз тіркесінсіз не көрінеді.
