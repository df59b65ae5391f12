// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Masked.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace yc::ui {

using core::PersonalData;

namespace {

QString stars(qsizetype count) { return QString(count, u'*'); }

QString keep(const QString &value, qsizetype first, qsizetype last)
{
    if (value.size() <= first + last)
        return stars(value.size());
    return value.left(first) + stars(value.size() - first - last) + value.right(last);
}

QString telephone(const QString &value)
{
    static const QRegularExpression landline(QStringLiteral(R"(^(0\d{2,3})[- ]?(\d{7,8})$)"));
    const auto match = landline.match(value);
    if (match.hasMatch()) {
        const QString number = match.captured(2);
        return match.captured(1) + u'-' + stars(number.size() - 4) + number.right(4);
    }
    return keep(value, 3, 4);
}

} // namespace

QString Masked::apply(PersonalData kind, const QString &value)
{
    if (value.isEmpty())
        return value;
    switch (kind) {
    case PersonalData::IdentityNumber:
    case PersonalData::BankAccount:
        // Passports and old numbers are too short for 6 + 4.
        return value.size() >= 14 ? keep(value, 6, 4) : keep(value, 1, 2);
    case PersonalData::Telephone:
        return telephone(value);
    case PersonalData::BirthDate:
        return value.size() >= 10 ? value.left(4) + QStringLiteral("-**-**") : stars(value.size());
    case PersonalData::Health:
    case PersonalData::Welfare:
        return QStringLiteral("●●");
    case PersonalData::None:
    case PersonalData::Name:
    case PersonalData::Address:
        break;
    }
    return value;
}

bool Masked::hides(PersonalData kind)
{
    return kind != PersonalData::None && kind != PersonalData::Name && kind != PersonalData::Address;
}

QString Masked::forNotice(PersonalData kind, const QString &value)
{
    switch (kind) {
    case PersonalData::None:
        return value;
    case PersonalData::Name: {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, value);
        const qsizetype first = finder.toNextBoundary();
        if (first <= 0)
            return {};
        qsizetype rest = 0;
        while (finder.toNextBoundary() > 0)
            ++rest;
        return value.left(first) + stars(rest);
    }
    case PersonalData::IdentityNumber:
        return keep(value, 1, 1);
    default:
        return {};
    }
}

} // namespace yc::ui
