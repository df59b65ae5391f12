// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/QuietLog.h"

#include <QLoggingCategory>

#include <cstdio>

namespace yc::desk {

namespace {
constexpr qsizetype digitsOfANumber = 5; ///< telephones and identity numbers are longer, ports and line numbers are not

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static constexpr const char *names[] = {"debug", "warning", "critical", "fatal", "info"};
    const QByteArray text = QuietLog::blotted(message).toLocal8Bit();
    std::fprintf(stderr, "%s %s: %s\n", names[type], context.category ? context.category : "", text.constData());
}
} // namespace

QString QuietLog::blotted(const QString &message)
{
    QString text = message;
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i).script() == QChar::Script_Han || text.at(i).isSurrogate()) {
            text[i++] = u'*';
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && text.at(end).isDigit())
            ++end;
        if (end - i >= digitsOfANumber) {
            for (qsizetype at = i; at < end; ++at)
                text[at] = u'*';
        }
        i = qMax(end, i + 1);
    }
    return text;
}

void QuietLog::install()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false"));
    qInstallMessageHandler(write);
}

} // namespace yc::desk
