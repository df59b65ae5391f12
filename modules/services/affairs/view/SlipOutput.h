// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DeskPolicy.h"
#include "print/SlipPainter.h"
#include "services/affairs/view/AffairsContext.h"

class QPrinter;

namespace yc::affairs {

/// Takes a slip from the register to the screen, to paper and to a PDF. What leaves the desk after the first print is a
/// reprint 补打: counted in the register with the operator, and marked on the slip. GUI thread.
class SlipOutput : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of the printer and file dialogs.
    SlipOutput(const AffairsContext &context, QWidget *window);
    /// Reads the slip and composes it. `original`: the print that belongs to issuing it has not been made yet.
    void open(const QString &slipId, bool original);
    [[nodiscard]] const std::optional<print::SlipPainter> &slip() const { return m_slip; }
    void print();
    void savePdf();
    /// How a printer and a file are asked for: dialogs, unless somebody else answers.
    void setPrinterChoice(std::function<bool(QPrinter &)> choose) { m_choosePrinter = std::move(choose); }
    void setFileChoice(std::function<QString(const QString &suggested)> choose) { m_chooseFile = std::move(choose); }

Q_SIGNALS:
    void composed();
    void printed(const QString &words);
    void failed(const yc::core::Error &error);

private:
    void compose(int reprint);
    /// Counts the reprint if it is one, else notes the output in the log, then goes on.
    void registered(bool asFile, const std::function<void()> &next);

    const AffairsContext &m_context;
    QWidget *m_window;
    QString m_id;
    QJsonObject m_body;
    std::optional<print::SlipPainter> m_slip;
    core::DeskPolicy m_policy;
    bool m_original = false;
    bool m_busy = false;
    std::function<bool(QPrinter &)> m_choosePrinter;
    std::function<QString(const QString &)> m_chooseFile;
};

} // namespace yc::affairs
