// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "core/Session.h"

namespace yc::core {

/// Which records a person works with: those of the organisation of Session::scopeOrg() and of everything below it
/// (GB/T 22239-2019 8.1.4.2, access by user and record), and of `localOnly` types only what they wrote themselves.
/// Whoever has no organisation works with all (tests, tools without a desk).
class Scope {
public:
    /// Everything.
    Scope() = default;
    explicit Scope(const Session &session);

    [[nodiscard]] bool isEverything() const { return m_everything; }
    /// Whether an organisation is the person's own or below it; by the digits of its code, padding or not.
    [[nodiscard]] bool covers(const QString &org) const;
    /// Whether a record is the person's to work with; `owner` as of ownerOf().
    [[nodiscard]] bool covers(const RecordType &type, const QString &owner, const QString &createdBy) const
    {
        return m_everything || (type.localOnly ? createdBy == m_person : covers(owner));
    }
    /// covers(org) as a range of text: from() <= org < until().
    [[nodiscard]] const QString &from() const { return m_from; }
    [[nodiscard]] QString until() const { return m_from + u':'; } // follows '9'
    [[nodiscard]] const QString &person() const { return m_person; }

    /// The organisation that a record belongs to: what its `orgField` names if that is `org` or below it, else `org`
    /// (the envelope's). A person of another street whom this desk keeps on file thereby stays the desk's.
    [[nodiscard]] static QString ownerOf(const RecordType &type, const QString &org, const QJsonObject &body);

private:
    bool m_everything = true;
    QString m_from; ///< digits without padding
    QString m_person;
};

} // namespace yc::core
