// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/IdentityDocument.h"

namespace yc::core {

/// Reads one number into one IdentityDocument; only IdentityDocument::parse makes one.
class IdentityReader {
public:
    IdentityReader(QDate today, const DivisionTable *divisions)
        : m_today(today)
        , m_divisions(divisions)
    {
    }
    [[nodiscard]] IdentityDocument read(const QString &text);

private:
    void clean(const QString &text);
    void classify();
    [[nodiscard]] IdentityKind kindOfEighteen() const;
    [[nodiscard]] bool looksLikeBirth(qsizetype at) const;
    bool findDestroyed();

    void readCitizen(QStringView number);
    void readCitizen15();
    void readHmtPermit();
    void readForeigner();
    void readDisabilityCertificate();
    void readCreditCode();

    bool checkDigits(QStringView number);
    void checkCitizenCharacter(QStringView number);
    void readBirth(QStringView eightDigits, int position);
    void readSex(QChar sequenceEnd);
    void checkProvince(QStringView code);
    void checkDivision(QStringView code);
    void error(const char *code, QVariantMap context = {});
    void warning(const char *code, QVariantMap context = {});

    QDate m_today;
    const DivisionTable *m_divisions;
    QString m_text; ///< cleaned
    IdentityDocument m_document;
};

} // namespace yc::core
