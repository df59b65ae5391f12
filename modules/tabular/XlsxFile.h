// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <memory>

struct lxw_workbook;

namespace yc::tabular {

/// A workbook of libxlsxwriter that appears under its name whole, at finish(), or not at all. Its scratch files are
/// unlinked at once and stand in memory (/dev/shm); without that in the target's folder, never in /tmp.
class XlsxFile {
public:
    /// `rowByRow`: rows are let go as soon as the next one begins. Error "tabular.cannot-write".
    [[nodiscard]] static core::Result<std::unique_ptr<XlsxFile>> create(const QString &path, bool rowByRow);
    ~XlsxFile();
    XlsxFile(const XlsxFile &) = delete;
    XlsxFile &operator=(const XlsxFile &) = delete;

    [[nodiscard]] lxw_workbook *book() { return m_book; }
    [[nodiscard]] core::Result<> finish();
    /// The error for an lxw_error; 0: for what the system said.
    [[nodiscard]] std::unexpected<core::Error> cannotWrite(int error) const;

private:
    explicit XlsxFile(const QString &path);

    QString m_path;
    QByteArray m_partial; ///< name of the file until it is whole
    QByteArray m_scratch; ///< folder of the scratch files
    lxw_workbook *m_book = nullptr;
};

} // namespace yc::tabular
