// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FilledText.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace yc::ui {

namespace {

QString valueText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate);
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        return value.toStringList().join(QCoreApplication::translate("ProblemText", ", "));
    default:
        return value.toString();
    }
}

} // namespace

QString filledText(const QString &sentence, const QVariantMap &values)
{
    static const QRegularExpression place(QStringLiteral(R"(\{(\w+)\})"));
    QString text;
    qsizetype at = 0;
    // In one pass, so that a value with braces in it is not read as a place.
    for (auto matches = place.globalMatch(sentence); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text += QStringView(sentence).mid(at, match.capturedStart() - at);
        const QString value = valueText(values.value(match.captured(1)));
        text += value.isEmpty() ? QStringLiteral("…") : value;
        at = match.capturedEnd();
    }
    text += QStringView(sentence).mid(at);
    return text;
}

} // namespace yc::ui
