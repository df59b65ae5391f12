// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SignedHead.h"

#include <QStringList>

namespace yc::store {

/// Which rows of the log an auditor wants to see: all conditions must hold.
struct AuditFilter {
    enum class Outcome { Any, Done, Failed };
    QDateTime from = {};  ///< inclusive; invalid: from the beginning
    QDateTime until = {}; ///< exclusive; invalid: to the end
    QString person = {};  ///< "person:…", whole
    QString command = {}; ///< beginning: "affairs." or "affairs.accept"
    QString subject = {}; ///< id of the record, whole
    QString text = {};    ///< anywhere in reason, name, machine, subject, documents, result; Latin letters of any case
    Outcome outcome = Outcome::Any;

    [[nodiscard]] bool isEmpty() const { return *this == AuditFilter(); }
    /// For the row that says what was looked at: {"person": …}, only what is set.
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const AuditFilter &, const AuditFilter &) = default;
};

/// A row as it stands in the log, with what its hash is made of.
struct AuditRow {
    qint64 seq = 0;
    int form = 0; ///< AuditForm
    AuditEntry entry;
    QByteArray previous;
    QByteArray hash;
    /// Whether `hash` is the one of these fields.
    [[nodiscard]] bool isIntact() const;
};

struct AuditPage {
    QList<AuditRow> rows; ///< newest first
    qint64 next = 0;      ///< give it as `below` for the page after; 0: there is none
};

/// A look at the log that was asked for, allowed and written down. Only SqlDocumentStore::openAudit makes one, and rows
/// are read through it. What is logged after it was opened is not in it.
class AuditView {
public:
    struct Person {
        QString id;
        QString name; ///< as of the last row
    };

    [[nodiscard]] const AuditFilter &filter() const { return m_filter; }
    /// Newest row that can be in it, +1: `below` of the first page.
    [[nodiscard]] qint64 top() const { return m_high + 1; }
    /// Of the whole log: how many rows, how many of them tell of something that did not succeed, and the oldest's time
    /// (invalid: there is none).
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] qint64 failures() const { return m_failures; }
    [[nodiscard]] QDateTime since() const { return m_since; }
    /// Everybody and every command that the log knows, whatever the filter: what there is to choose from.
    [[nodiscard]] const QList<Person> &people() const { return m_people; }
    [[nodiscard]] const QStringList &commands() const { return m_commands; }

private:
    friend class AuditReader;
    AuditView() = default;

    AuditFilter m_filter;
    qint64 m_low = 1; ///< rows outside of these are not asked for
    qint64 m_high = 0;
    qint64 m_keyed = 0; ///< rows after this one have no AuditKeys yet
    qint64 m_rows = 0;
    qint64 m_failures = 0;
    QDateTime m_since;
    QList<Person> m_people;
    QStringList m_commands;
};

/// What closes an export: which rows it has, bound together and signed by the desk, and where the log was then.
struct AuditSeal {
    qint64 rows = 0;
    bool whole = false; ///< every row from the first to that of `head`
    QByteArray digest;  ///< SHA-256 over number and hash of each row, in the order of the file
    SignedHead head;
    QByteArray signature;

    [[nodiscard]] QByteArray canonical() const;
    /// Whether both signatures are of the key that stands in the head.
    [[nodiscard]] bool isGenuine() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Error "audit.head-damaged".
    [[nodiscard]] static core::Result<AuditSeal> fromJson(const QJsonObject &json);
};

} // namespace yc::store
