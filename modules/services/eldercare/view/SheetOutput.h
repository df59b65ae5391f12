// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/SlipPainter.h"
#include "services/eldercare/rules/Sheets.h"
#include "ui/Service.h"

#include <optional>

class QPrinter;

namespace yc::eldercare {

/// A sheet of this service on screen, on paper and as a PDF; each time it leaves the desk stands in the log. GUI
/// thread.
class SheetOutput : public QObject {
    Q_OBJECT
public:
    /// `note` makes the command that writes the row of the log.
    SheetOutput(ui::ServiceContext &context, QWidget *window, std::function<core::Command()> note);
    /// Answers by composed() or failed(). `fileName` without ending; nothing personal in it.
    void compose(const QString &slip, const QString &fileName, std::function<QJsonObject(const SheetStamp &)> data);
    [[nodiscard]] const std::optional<print::SlipPainter> &slip() const { return m_slip; }
    void forget() { m_slip.reset(); }
    void print();
    void savePdf();
    void setPrinterChoice(std::function<bool(QPrinter &)> choose) { m_choosePrinter = std::move(choose); }
    void setFileChoice(std::function<QString(const QString &)> choose) { m_chooseFile = std::move(choose); }

Q_SIGNALS:
    void composed();
    void done(const QString &words);
    void failed(const yc::core::Error &error);

private:
    void noted(const std::function<void()> &next);

    ui::ServiceContext &m_context;
    std::function<core::Command()> m_note;
    QString m_fileName;
    int m_asked = 0;
    std::optional<print::SlipPainter> m_slip;
    std::function<bool(QPrinter &)> m_choosePrinter;
    std::function<QString(const QString &)> m_chooseFile;
    bool m_busy = false;
};

} // namespace yc::eldercare
