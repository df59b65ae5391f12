// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>

namespace yc::reports {

/// Words that reports have in common. Any thread.
class ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
public:
    [[nodiscard]] static bool chinese();
    /// Names of lines of business and of service items; the code itself where the catalogue does not know it.
    [[nodiscard]] static QString line(const QString &code);
    [[nodiscard]] static QString item(const QString &id, QDate day);
    /// A code of a table in the program.
    [[nodiscard]] static QString code(const char *table, const QString &code);
    [[nodiscard]] static QString aidClass(const QString &code);
    [[nodiscard]] static QString organisation(const QString &code);
    /// "60–64", of bands that begin at these ages; "100 and over".
    [[nodiscard]] static QString band(const QList<int> &bands, const QVariant &lower);

    [[nodiscard]] static QString total() { return tr("Total"); }
    [[nodiscard]] static QString notKnown() { return tr("Not known"); }
};

} // namespace yc::reports
