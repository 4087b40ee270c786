# Sources: where what is known comes from.

sources-title = Дереккөздер
sources-lead = Тізілімдегі әр мәлімет осылардың бірінен алынған.
sources-outlet = Басылым
sources-name = Атауы
sources-kind = Түрі
sources-copy = Бізде қандай көшірме
sources-date = Күні
sources-language = Тілі
sources-author = Авторы
sources-statements = Одан алынған мәліметтер
sources-paraphrased-warning = Бұл көшірмені машина қайта жазған. Ондағы жеке сөздер мен шағын сандарға сенбеңіз.
sources-read-through = Басқаша түсінуге тиіс сөздер
sources-enter = Дереккөз енгізу
sources-none = Әзірге дереккөз жоқ
sources-none-text = Жазбаға дереккөз керек: мақала, қоңырау, тізім немесе құжат енгізіңіз.
sources-hidden = Жасырын дереккөз
sources-open-origin = Жасырын дереккөзді ашу
sources-open-origin-text = Сіздің ашқаныңызды және неге ашқаныңызды басқалар көреді.
sources-lists = Тізімдер
