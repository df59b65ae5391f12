"""Reads a workbook with Python's own ZIP and XML: how many values its chart has, how many series, of which kind."""
import re, sys, zipfile
import xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
c = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
chart = tree.fromstring(book.read('xl/charts/chart1.xml'))
values = [f.text for f in chart.iter(c + 'f')]
assert values, 'no ranges'
sheets = re.findall(r'<sheet name="([^"]+)"', book.read('xl/workbook.xml').decode())
assert sheets == ['报表', '图表数据'], sheets
m = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
rows = tree.fromstring(book.read('xl/worksheets/sheet2.xml')).iter(m + 'row')
numbers = sum(1 for row in rows for cell in row if cell.get('t') != 's' and cell.find(m + 'v') is not None)
kind = [e.tag[len(c):] for e in chart.iter() if e.tag.endswith('Chart') and e.tag != c + 'chart']
print(numbers, len(list(chart.iter(c + 'ser'))), kind[0])
