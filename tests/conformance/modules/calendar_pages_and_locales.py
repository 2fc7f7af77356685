# Pages of a year, and calendars in the language of a locale.
import calendar
page = calendar.HTMLCalendar().formatyearpage(2024, width=4, css="own.css", encoding="ascii")
print(page[:420].decode(), len(page))
print(calendar.HTMLCalendar().formatyearpage(2024, css=None)[:260])
text = calendar.LocaleTextCalendar(locale="C")
print(text.formatmonth(2024, 2), text.formatweekday(0, 10), text.formatmonthname(2024, 2, 30, False))
html = calendar.LocaleHTMLCalendar(6, "C")
print(html.formatweekheader(), html.formatmonthname(2024, 2, False))
calendar.main(["calendar", "2024", "2"])
calendar.main(["calendar", "-m", "4", "-w", "3", "2024"])
