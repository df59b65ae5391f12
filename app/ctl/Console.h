// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace yc::ctl {

/// Where answers go. For people: lines on standard output. With --json: exactly one compact object on standard output
/// and nothing else there. What is not the answer (errors, progress) goes to standard error.
class Console {
    Q_DECLARE_TR_FUNCTIONS(Console)
public:
    explicit Console(bool json)
        : m_json(json)
    {
    }

    [[nodiscard]] bool isJson() const { return m_json; }
    /// For people only.
    void line(const QString &text) const;
    /// For programs only.
    void answer(const QJsonObject &object) const;
    /// Standard error, whoever reads.
    void remark(const QString &text) const;
    /// One line that overwrites itself, only where a person watches; `part` is 0 to 1.
    void progress(const QString &what, double part);
    void endProgress();
    /// What happened, what is safe, what to do; with --json also {"error": {code, kind, message}}. Returns the exit
    /// code.
    int fail(const core::Error &error);

private:
    bool m_json;
    int m_percent = -1;
};

} // namespace yc::ctl
