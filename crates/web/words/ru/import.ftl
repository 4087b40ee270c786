# Bringing in a list from a file.

import-title = Загрузить список
import-lead = Файл CSV или XLSX. Ничего не вносится, пока вы не увидите, что мы поняли.
import-file = Файл
import-file-hint = До 50 МБ. Файл читается в изоляции: без сети и без ключей.
import-source = Какой это источник
import-read = Прочесть файл
import-columns = Что в каждом столбце
import-columns-lead = Угадано по заголовкам и содержанию. Исправьте, если неверно.
import-column = Столбец
import-example = Пример
import-means = Означает
import-ignore = не загружать
import-problems = Что не удалось понять
import-problem-row = Строка { $row }
import-rows-good = { $count ->
    [one] Готова { $count } строка
    [few] Готовы { $count } строки
    [many] Готово { $count } строк
   *[other] Готово { $count } строки
    }
import-rows-bad = { $count ->
    [one] { $count } строку нужно проверить
    [few] { $count } строки нужно проверить
    [many] { $count } строк нужно проверить
   *[other] { $count } строки нужно проверить
    }
import-enter = Внести готовые строки
import-undo = Отменить весь список
import-done = Список внесён. Его можно отменить целиком.
import-undone = Весь список отменён.
import-none = В этом файле нет ни одной строки
import-none-text = Проверьте, что список на первом листе и над каждым столбцом есть заголовок.
