// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FileStore.h"
#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/view/AffairsContext.h"
#include "ui/Card.h"

#include <QImage>

class QScrollArea;

namespace yc::ui {
class ActionButton;
class Banner;
} // namespace yc::ui

namespace yc::affairs {

/// One scan in the page, from the store straight onto the screen: no file is written for it. One that only the city has
/// is asked for, and opens when it comes. A PDF is not shown, but can be saved. Each opening is a look in the log.
class FileViewer : public ui::Card {
    Q_OBJECT
public:
    explicit FileViewer(const AffairsContext &context, QWidget *parent);
    void open(const core::Document &document, const CaseFile &file);
    /// Forgets the picture. False if nothing was open.
    bool close();
    [[nodiscard]] const CaseFile &file() const { return m_file; }
    [[nodiscard]] bool showsPicture() const { return !m_image.isNull(); }
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }
    /// Writes a copy outside of the program, after the act is in the log.
    void saveCopy(const QString &reason);
    /// Chooses where to; a test puts its own in place of the dialog.
    void setChooser(std::function<QString(const QString &suggested)> choose) { m_chooseFile = std::move(choose); }

Q_SIGNALS:
    /// With a reason, please: call saveCopy().
    void saveRequested(const yc::affairs::CaseFile &file);
    void saved(const QString &path);
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Picture;
    void look();
    void showBytes(const QByteArray &bytes);
    void askCity();
    void followArrival();
    void zoom(double factor);
    void layOut();
    [[nodiscard]] core::FileStore *files() const { return m_context.store().files(); }

    const AffairsContext &m_context;
    core::Document m_document;
    CaseFile m_file; ///< empty digest: nothing is open
    bool m_waits = false;
    bool m_looked = false; ///< the look is in the log: one for each opening
    std::stop_source m_stop;
    QImage m_image;
    double m_zoom = 1; ///< of the width that fits
    ui::Banner *m_banner;
    QScrollArea *m_area;
    Picture *m_picture;
    ui::ActionButton *m_save;
    ui::ActionButton *m_larger;
    ui::ActionButton *m_smaller;
    ui::ActionButton *m_turn;
    std::function<QString(const QString &)> m_chooseFile;
};

} // namespace yc::affairs
