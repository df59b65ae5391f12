// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"

#include <QList>
#include <QString>

#include <functional>

namespace yc::core {

/// How a field's value stands in JSON and in a projection column.
enum class FieldKind {
    Text,      ///< string
    Date,      ///< "2026-11-21"
    DateTime,  ///< ISO 8601 UTC with milliseconds
    Integer,   ///< number
    Money,     ///< integer fen
    Code,      ///< string, a code of `codeTable`
    Flag,      ///< boolean
    Reference, ///< id of another record
    List,      ///< array of strings
    Object,    ///< object or array of objects: kept in the document only, never a column
};

/// Kind of personal data, which decides masking (domain rule: GB/T 35273-2020 7.2, display limits).
enum class PersonalData { None, Name, IdentityNumber, Telephone, Address, BirthDate, BankAccount, Health, Welfare };

/// How the search box finds a record by this field.
enum class SearchAs {
    No,
    Name,           ///< characters, pinyin and initials, from the start or from any later character
    IdentityNumber, ///< any part of four or more characters
    Telephone,      ///< the tail, four or more digits; the whole
    Address,        ///< any fragment of two or more characters
};

/// What happens when both sides changed the field since the last common revision.
enum class MergeRule {
    Field,       ///< a person settles it
    Set,         ///< union of additions, minus removals
    Counter,     ///< differences add up
    Log,         ///< entries of both, in order
    ForwardOnly, ///< the state further along wins
    Earliest,    ///< the earlier date or moment, the smaller number: what had happened first
    Lines,       ///< a note of several lines: those that either wrote, without those that either took out
    Tree,        ///< objects member by member, lists of objects entry by entry (Field::entryKey)
    Follow,      ///< comes from the side that gave the field `with` its value
    Either,      ///< either will do, the same one everywhere; RecordType::tidy works it out again where it can
};

/// One field of a record type, said once: it feeds form, list, masking, import, report, merge and projection.
struct Field {
    QString key;   ///< JSON key, snake_case; also the column name
    QString label; ///< English source string, marked QT_TRANSLATE_NOOP("Field", …) where it is written
    FieldKind kind = FieldKind::Text;
    QString codeTable = {};
    PersonalData personalData = PersonalData::None;
    SearchAs searchAs = SearchAs::No;
    MergeRule merge = MergeRule::Field;
    bool column = false;  ///< a typed column in the projection
    bool indexed = false; ///< with an index (implies column)
    bool unique = false;  ///< empty values excepted; a second one is Error "store.not-unique" (implies indexed)
    bool required = false;
    /// An array of {digest, media, size, …}: files that the record names (core/FileStore.h), kept as long as it does.
    bool files = false;
    /// Log and Tree: the members that make two entries of a list the same one, {"id"}. What happened at two desks and
    /// came by two ways stands there once.
    QStringList entryKey = {};
    /// Tree: what becomes of a single value inside that both sides changed.
    MergeRule leaf = MergeRule::Field;
    /// ForwardOnly: the states in order, where the code table is not in order; those of one rank in one string,
    /// "closed|withdrawn". Two of one rank do not go together, nor does a step back on one side with any on the other.
    QStringList forward = {};
    /// The field with which this one belongs together ("state" of "outcome"): if one of them is in conflict, all are
    /// that differ, and a person takes them from one side.
    QString with = {};
};

/// Declared once by the service that owns the record.
struct RecordType {
    QString name;   ///< "resident": prefix of the id and name of the projection
    int schema = 1; ///< documents are written with it; older ones are read through `upgrade`
    QList<Field> fields;
    bool localOnly = false; ///< drafts: no outbox, no audit row, and nobody's but the person's who wrote them
    /// Indexes over several columns, for the lists that need them: {"state", "due"}.
    QList<QStringList> indexes = {};
    /// Makes a body of `fromSchema` into one of `schema`; reads only, nothing is rewritten in bulk.
    std::function<QJsonObject(QJsonObject body, int fromSchema)> upgrade = {};
    /// Values for columns that are computed, not stored ("sort_key"); keys must be fields with `column`.
    std::function<QJsonObject(const QJsonObject &body)> derive = {};
    /// Puts right what follows from other fields after two versions became one ("paused" while a pause is open). Pure,
    /// the same on every desk, tidy(tidy(x)) = tidy(x); a body that one desk alone has written stays as it is.
    std::function<QJsonObject(QJsonObject body)> tidy = {};
    /// The fields that `derive` reads; empty: it may read any.
    QStringList derivedFrom = {};
    /// The field that says which organisation below the desk's own a record belongs to ("committee"); see
    /// Scope::ownerOf. Empty: the envelope alone says it.
    QString orgField = {};
    /// What reading such records outside of a command takes; empty: every signed-in person may.
    QString readPermission = {};
    /// What people call such a record; English source string, marked QT_TRANSLATE_NOOP("RecordType", …).
    QString label = {};
    /// Who may settle a conflict in such a record, beside supervisors: the permission to change it.
    QString settlePermission = {};
    /// The line of business whose database at the city holds such records ("residents"); the registry fills in the
    /// name of the service. Empty only for what is localOnly. See core/Dataset.h.
    QString line = {};

    [[nodiscard]] const Field *field(const QString &key) const
    {
        for (const Field &f : fields) {
            if (f.key == key)
                return &f;
        }
        return nullptr;
    }
};

} // namespace yc::core
