// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PaperStamp.h"
#include "print/SlipPainter.h"

#include <QObject>

#include <functional>
#include <optional>

class QAbstractButton;
class QPrinter;

namespace yc::print {

class SlipPreview;

/// A paper of a service on screen, at the printer and as a PDF. Each time it leaves the desk, a row stands in the log
/// first. GUI thread.
class PaperOutput : public QObject {
    Q_OBJECT
public:
    struct Paper {
        QString slip;     ///< name of the template
        QString fileName; ///< without ending; nothing personal in it, as it stands in a folder that others see
        std::function<QJsonObject(const core::PaperStamp &)> data;
        std::function<core::Command()> note; ///< makes the command that writes the row of the log
    };

    /// `window` is the parent of the printer and file dialogs.
    PaperOutput(core::DocumentStore &store, QWidget *window);
    /// What is composed is shown there; its keys and these buttons print and save.
    void shownBy(SlipPreview *preview, const QAbstractButton *print, const QAbstractButton *save);
    /// Answers by composed() or failed(), unless another call comes in between.
    void compose(Paper paper);
    [[nodiscard]] const std::optional<SlipPainter> &slip() const { return m_slip; }
    void forget() { m_slip.reset(); }
    void print();
    void savePdf();
    /// How a printer and a file are asked for: dialogs, unless somebody else answers.
    void setPrinterChoice(std::function<bool(QPrinter &)> choose) { m_choosePrinter = std::move(choose); }
    void setFileChoice(std::function<QString(const QString &suggested)> choose) { m_chooseFile = std::move(choose); }

Q_SIGNALS:
    void composed();
    void done(const QString &words);
    void failed(const yc::core::Error &error);

private:
    void noted(const std::function<void()> &next);

    core::DocumentStore &m_store;
    Paper m_paper;
    int m_asked = 0;
    std::optional<SlipPainter> m_slip;
    std::function<bool(QPrinter &)> m_choosePrinter;
    std::function<QString(const QString &)> m_chooseFile;
    bool m_busy = false;
};

} // namespace yc::print
