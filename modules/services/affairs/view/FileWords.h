// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FileStore.h"
#include "services/affairs/rules/CaseFiles.h"
#include "ui/Theme.h"

#include <QCoreApplication>

namespace yc::affairs {

/// The words of a scan: how large, of which kind, where it stands. Stateless.
class FileWords {
    Q_DECLARE_TR_FUNCTIONS(FileWords)
public:
    /// "1.2 MB"
    [[nodiscard]] static QString size(qint64 bytes);
    /// "JPEG"
    [[nodiscard]] static QString kind(const QString &media);
    /// Shape and words of where it stands.
    [[nodiscard]] static ui::State mark(const core::FileStatus &status);
    [[nodiscard]] static QString state(const core::FileStatus &status);
    /// What is taken, in one sentence.
    [[nodiscard]] static QString limits(const core::FileLimits &limits);
};

} // namespace yc::affairs
