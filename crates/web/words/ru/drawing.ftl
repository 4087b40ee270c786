# What charts and maps say inside the picture.

drawing-our-tally = наш подсчёт
drawing-at-least = не менее или более
drawing-exact = названо точно
drawing-about = около
drawing-range = от … до …
drawing-less-than = менее
drawing-separate = У каждого показателя своя шкала: они считают разное.
drawing-no-date = без даты
drawing-map-note = Области по состоянию на январь 2022 года
drawing-none = нет записей
drawing-not-from-nought = Шкала начинается не с 0, чтобы были видны небольшие различия.
drawing-day-not-known = день неизвестен
