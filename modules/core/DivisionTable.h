// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DivisionLetters.h"
#include "core/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>
#include <vector>

namespace yc::core {

/// The administrative divisions of mainland China by code (2, 4, 6, 9 or 12 digits, see OrganisationCode): provinces to
/// streets, and the committees that are shipped or imported. Reading is safe from several threads; importing is not, so
/// a desk imports into its own table before it hands it out. About 4 MB; letters for pinyin are made at the first such
/// search.
class DivisionTable {
public:
    struct Division {
        QString code;
        QString name; ///< its own name: "静安区"
    };
    struct Imported {
        int added = 0;
        int renamed = 0;
        int unchanged = 0;
        QList<int> badRows; ///< 1-based lines: no code of 9 or 12 digits, no name, or an unknown parent
    };

    /// What is shipped with the program.
    DivisionTable();
    DivisionTable(const DivisionTable &) = delete;
    DivisionTable &operator=(const DivisionTable &) = delete;
    /// One shared table, loaded at first use.
    [[nodiscard]] static const DivisionTable &builtIn();

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_entries.size()); }
    [[nodiscard]] bool contains(const QString &code) const;
    /// A county code (GB/T 2260) of today, or one that was retired and stands in identity numbers.
    [[nodiscard]] bool everExisted(const QString &countyCode) const;
    [[nodiscard]] bool isRetired(const QString &countyCode) const { return m_retired.contains(countyCode); }
    /// Its own name ("南京西路街道"); empty for an unknown code. A retired county has its full name.
    [[nodiscard]] QString name(const QString &code) const;
    /// From the province down, without "市辖区" and its like: "上海市静安区彭浦镇海鹰居委会".
    [[nodiscard]] QString fullName(const QString &code) const;
    /// The code above, as digits; empty for a province. It need not be in the table.
    [[nodiscard]] static QString parent(const QString &code);
    /// Codes of the next level, ascending; the provinces for an empty code.
    [[nodiscard]] QStringList children(const QString &code) const;

    /// By code ("310106"), name or part of it ("南京西"), pinyin from any syllable on ("nanjingxi") or initials
    /// ("njxl"), best fit first, then the higher level, then by code. `within` keeps to a division and what is below
    /// it.
    [[nodiscard]] QList<Division> find(const QString &text, qsizetype limit = 20, const QString &within = {}) const;

    /// Adds towns and committees from a CSV in UTF-8 whose first columns are code and name, with or without a header.
    /// Error "division.nothing-to-import" (FixInput) when no row can be used; then nothing has changed.
    Result<Imported> importCsv(const QByteArray &csv);

private:
    struct Entry {
        quint64 key = 0; ///< padded code * 16 + digits: sorts as the codes do
        quint32 nameAt = 0;
        quint16 nameLength = 0;
    };
    struct Found;

    void loadDivisions();
    void loadRetired();
    void sortByCode();
    [[nodiscard]] const Entry *entry(QStringView code) const;
    [[nodiscard]] QStringView nameOf(const Entry &entry) const;
    [[nodiscard]] std::shared_ptr<const DivisionLetters> letters() const;
    void findByCode(const QString &digits, std::vector<Found> &found) const;
    void findByName(const QString &text, std::vector<Found> &found) const;

    QString m_text;                ///< all names, and what stands between them; entries ascend in it
    std::vector<Entry> m_entries;  ///< in the order of the text
    std::vector<quint32> m_byCode; ///< entries in the order of codes
    QHash<QString, QString> m_retired;
    mutable std::mutex m_lettersMutex;
    mutable std::shared_ptr<const DivisionLetters> m_letters;
};

} // namespace yc::core
