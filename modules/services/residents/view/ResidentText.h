// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "core/Session.h"
#include "ui/Service.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonValue>
#include <QStringList>

namespace yc::residents {

struct Resident;
struct ResidentProblem;
struct LedgerFinding;

/// The words in which residents are shown, in the language of QLocale().
class ResidentText {
    Q_DECLARE_TR_FUNCTIONS(ResidentText)
public:
    [[nodiscard]] static bool chinese();
    /// " · "
    [[nodiscard]] static QString join(const QStringList &parts);
    [[nodiscard]] static QString field(const QString &key);
    [[nodiscard]] static QString code(QStringView table, const QString &code);
    /// The committee's own name; the code if the divisions do not know it.
    [[nodiscard]] static QString committee(const QString &code);
    /// "82岁"; empty if unknown.
    [[nodiscard]] static QString age(QDate birth, QDate today);
    /// "女 · 82岁（1944-03-02） · 310199********0024 · 海鹰居委会 延安中路154弄10号"
    [[nodiscard]] static QString headLine(const Resident &resident, QDate today);
    /// "女 · 82岁 · 海鹰居委会"
    [[nodiscard]] static QString shortLine(const QString &sex, QDate birth, const QString &committee, QDate today);
    struct Tag {
        QString name;
        bool sensitive = false; ///< tells of health or aid: plain, not in the accent
    };
    /// Without those for restricted eyes (criminal record, mental disorder), which no list shows.
    [[nodiscard]] static QList<Tag> tags(const QStringList &codes);
    [[nodiscard]] static QString tagLine(const QStringList &codes);
    /// The names for those who may see what tells of health and aid ("residents.reveal"), ●● for others.
    [[nodiscard]] static QString tagLine(const QStringList &codes, const core::Session &session);
    /// A stored value as people read it, masked by its kind if `masked`.
    [[nodiscard]] static QString value(const core::Field &field, const QJsonValue &value, bool masked);
    /// Who changed something; only the signed-in person's name is known on every desk.
    [[nodiscard]] static QString person(const ui::ServiceContext &context, const QString &personId);
    /// What is wrong and what to do, for under a field.
    [[nodiscard]] static QString problem(const ResidentProblem &problem);
    [[nodiscard]] static QString finding(const LedgerFinding &finding);
    [[nodiscard]] static QString caseState(const QString &state);
};

} // namespace yc::residents
