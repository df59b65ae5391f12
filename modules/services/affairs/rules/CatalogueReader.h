// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "services/affairs/rules/ServiceItem.h"
#include "services/affairs/rules/Supervision.h"

#include <QByteArray>
#include <QHash>
#include <QMap>

namespace yc::affairs {

/// Turns the files of a catalogue into values. The JSON Schema beside them says what a good file is; this reader
/// refuses whatever it cannot use, with the file and the JSON pointer of the place: "catalogue.not-json" {file,
/// offset}, "catalogue.missing" / "catalogue.wrong-type" / "catalogue.bad-value" {file, pointer},
/// "catalogue.unknown-reference" {file, pointer, name}. All CallAdministrator.
class CatalogueReader {
public:
    /// The common file must come first: lines refer to it.
    [[nodiscard]] core::Result<> readCommon(const QString &file, const QByteArray &json);
    [[nodiscard]] core::Result<QList<ServiceItem>> readLine(const QString &file, const QByteArray &json) const;
    [[nodiscard]] static core::Result<Supervision> readSupervision(const QString &file, const QByteArray &json);

    [[nodiscard]] const TargetWords &targetWords() const { return m_words; }
    [[nodiscard]] const QList<FormField> &agentFields() const { return m_agentFields; }
    /// "resident" → 居民档案 / Resident file.
    [[nodiscard]] const QHash<QString, LocalText> &sourceLabels() const { return m_sources; }
    /// "applicant" → 申请人 / Applicant.
    [[nodiscard]] const QHash<QString, LocalText> &blockTitles() const { return m_blockTitles; }

private:
    QMap<QString, QList<FormField>> m_blocks;
    QHash<QString, LocalText> m_blockTitles;
    QHash<QString, QList<Choice>> m_choiceSets;
    QHash<QString, Material> m_materials;
    QHash<QString, LocalText> m_sources;
    QList<FormField> m_agentFields;
    TargetWords m_words;
};

} // namespace yc::affairs
