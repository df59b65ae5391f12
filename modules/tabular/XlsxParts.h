// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QIODevice>
#include <QStringList>

class QXmlStreamReader;

namespace yc::tabular {

/// The parts of an XLSX beside its sheets (ECMA-376 part 1, SpreadsheetML). Broken XML is "tabular.damaged".

struct XlsxSheet {
    QString name;
    QString relation; ///< r:id
    bool visible = true;
};

struct XlsxWorkbook {
    QList<XlsxSheet> sheets;
    bool from1904 = false;
};

[[nodiscard]] core::Result<XlsxWorkbook> readWorkbook(QIODevice &part);
/// Relation id → part name inside the archive.
[[nodiscard]] core::Result<QHash<QString, QString>> readRelations(QIODevice &part);
/// For each cell style, whether it shows a date.
[[nodiscard]] core::Result<QList<bool>> readDateStyles(QIODevice &part);
[[nodiscard]] core::Result<QStringList> readSharedStrings(QIODevice &part);

/// Text of the <si> or <is> element the reader stands on; goes to its end. Phonetic hints are left out. Longer than
/// `limits::cellLength` is cut, which the caller sees by the length.
[[nodiscard]] QString readRichText(QXmlStreamReader &xml);

} // namespace yc::tabular
