// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/SlipPainter.h"
#include "ui/Service.h"

class QPrinter;

namespace yc::socialcard {

/// The slip of one event of a card on screen, on paper and as a PDF; each time it leaves the desk stands in the log.
/// GUI thread.
class SlipOutput : public QObject {
    Q_OBJECT
public:
    SlipOutput(ui::ServiceContext &context, QWidget *window);
    void compose(const core::Document &card, const QString &event);
    [[nodiscard]] const std::optional<print::SlipPainter> &slip() const { return m_slip; }
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
    QString m_card;
    QString m_event;
    QString m_number;
    std::optional<print::SlipPainter> m_slip;
    std::function<bool(QPrinter &)> m_choosePrinter;
    std::function<QString(const QString &)> m_chooseFile;
    bool m_busy = false;
};

} // namespace yc::socialcard
