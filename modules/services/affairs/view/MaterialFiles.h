// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FileStore.h"
#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/view/AffairsContext.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace yc::ui {
class Card;
class ProgressPanel;
class TextLabel;
} // namespace yc::ui

namespace yc::affairs {

class FileTaker;
class FileThumbs;

/// The materials of a case with their scans: which are there, what each is, where it stands; new ones by button or
/// dropped on a material. What is to be done with a scan it asks its page for.
class MaterialFiles : public QWidget {
    Q_OBJECT
public:
    /// `card` is given the note "2 / 3".
    MaterialFiles(const AffairsContext &context, ui::Card *card);
    void show(const core::Document &document);
    /// Chooses files of the disk; a test puts its own in place of the dialog.
    void setChooser(std::function<QStringList()> choose) { m_choose = std::move(choose); }
    void add(const QString &material, const QStringList &paths);
    [[nodiscard]] FileThumbs *thumbs() const { return m_thumbs; }
    /// To the line of this scan, else to the first button.
    void focusFile(const QString &digest);

Q_SIGNALS:
    void openRequested(const yc::affairs::CaseFile &file);
    void removeRequested(const yc::affairs::CaseFile &file);
    void failed(const QString &name, const yc::core::Error &error);
    void attached(int count);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void addMaterial(const QString &id, const QString &name, const QString &state);
    void addFile(const CaseFile &file, bool mayChange);
    void askForStates();
    void attach(const QList<CaseFile> &files);
    [[nodiscard]] core::FileStore *files() const { return m_context.store().files(); }

    const AffairsContext &m_context;
    ui::Card *m_card;
    core::Document m_document;
    QVBoxLayout *m_lines;
    ui::ProgressPanel *m_progress;
    ui::TextLabel *m_limits;
    FileTaker *m_taker;
    FileThumbs *m_thumbs;
    QString m_takingFor; ///< the case that the files being taken in are for
    QHash<QString, core::FileStatus> m_states;
    QTimer m_refresh;
    std::function<QStringList()> m_choose;
};

} // namespace yc::affairs
