// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/TableReader.h"

#include "tabular/CsvReader.h"
#include "tabular/TableLimits.h"
#include "tabular/XlsReader.h"
#include "tabular/XlsxReader.h"

#include <QFile>
#include <QFileInfo>

namespace yc::tabular {

using core::ErrorKind;
using core::fail;

namespace {

bool looksLikeMarkup(const QByteArray &head)
{
    QByteArray text = head;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text = text.trimmed().toLower();
    return text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml") ||
           text.startsWith("<table") || text.startsWith("<meta") || text.startsWith("<head");
}

} // namespace

core::Result<std::unique_ptr<TableReader>> TableReader::open(const QString &path, const QString &sheet)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::FixInput, "tabular.cannot-open",
                    {{QStringLiteral("file"), name}, {QStringLiteral("reason"), file.errorString()}});
    }
    const qint64 size = file.size();
    if (size > limits::fileBytes) {
        return fail(ErrorKind::FixInput, "tabular.too-large",
                    {{QStringLiteral("file"), name}, {QStringLiteral("limitBytes"), limits::fileBytes}});
    }
    if (size == 0)
        return fail(ErrorKind::FixInput, "tabular.empty", {{QStringLiteral("file"), name}});
    const QByteArray head = file.peek(512);
    file.close();
    if (head.startsWith("PK\x03\x04"))
        return XlsxReader::open(path, sheet);
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return XlsReader::open(path, sheet);
    if (looksLikeMarkup(head))
        return fail(ErrorKind::FixInput, "tabular.web-page", {{QStringLiteral("file"), name}});
    return CsvReader::open(path);
}

} // namespace yc::tabular
