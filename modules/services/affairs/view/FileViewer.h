// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FileStore.h"
#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/view/AffairsContext.h"
#include "ui/Card.h"
#include "ui/PdfPages.h"

namespace yc::ui {
class ActionButton;
class Banner;
class PictureView;
class TextLabel;
} // namespace yc::ui

namespace yc::affairs {

/// One scan in the page, from the store straight onto the screen: no file is written for it, not for a PDF either,
/// whose pages are drawn one at a time (ui::PdfPages). One that only the city has is asked for, and opens when it
/// comes. Each opening is a look in the log.
class FileViewer : public ui::Card {
    Q_OBJECT
public:
    explicit FileViewer(const AffairsContext &context, QWidget *parent);
    ~FileViewer() override;
    void open(const core::Document &document, const CaseFile &file);
    /// Forgets the picture. False if nothing was open.
    bool close();
    [[nodiscard]] const CaseFile &file() const { return m_file; }
    [[nodiscard]] bool showsPicture() const;
    [[nodiscard]] ui::PictureView *view() const { return m_view; }
    /// From 0, of pages(); a picture has one.
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }
    /// Writes a copy outside of the program, after the act is in the log.
    void saveCopy(const QString &reason);
    /// Chooses where to; a test puts its own in place of the dialog.
    void setChooser(std::function<QString(const QString &suggested)> choose) { m_chooseFile = std::move(choose); }

Q_SIGNALS:
    /// With a reason, please: call saveCopy().
    void saveRequested(const yc::affairs::CaseFile &file);
    void saved(const QString &path);
    /// It is on the screen: the first page of it.
    void seen(const QString &digest, const QImage &image);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look();
    void showBytes(const QByteArray &bytes);
    void countPages();
    void turnTo(int page);
    void drawPage();
    void showImage(const QImage &image);
    void showFailure(const core::Error &error);
    void followArrival();
    [[nodiscard]] core::FileStore *files() const { return m_context.store().files(); }

    const AffairsContext &m_context;
    core::Document m_document;
    CaseFile m_file; ///< empty digest: nothing is open
    bool m_waits = false;
    bool m_looked = false; ///< the look is in the log: one for each opening
    std::stop_source m_stop;
    QByteArray m_pdf; ///< while one is open
    int m_page = 0;
    int m_pages = 0;
    bool m_drawing = false; ///< a page is under way; m_page is the one that is wanted
    ui::Banner *m_banner;
    ui::PictureView *m_view;
    ui::ActionButton *m_save;
    ui::ActionButton *m_larger;
    ui::ActionButton *m_smaller;
    ui::ActionButton *m_turn;
    ui::ActionButton *m_previous;
    ui::ActionButton *m_next;
    ui::TextLabel *m_place; ///< "2 / 7"
    std::function<QString(const QString &)> m_chooseFile;
};

} // namespace yc::affairs
