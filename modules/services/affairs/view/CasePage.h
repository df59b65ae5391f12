// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/view/AffairsContext.h"

#include <QTimer>

class QVBoxLayout;

namespace yc::ui {
class ActionButton;
class Card;
class KeyValueGrid;
class Page;
class StateLabel;
class SyncMark;
class Timeline;
} // namespace yc::ui
namespace yc::print {
class SlipPreview;
}

namespace yc::affairs {

class FileViewer;
class MaterialFiles;
class ReasonCard;
class SlipOutput;

/// One case: where it stands, what it holds, what happened, its slips, and what may be done now.
class CasePage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit CasePage(const AffairsContext &context, QWidget *parent = nullptr);
    /// Argument: "id".
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] const core::Document &document() const { return m_document; }
    [[nodiscard]] ReasonCard *reasonCard() const { return m_reason; }
    [[nodiscard]] SlipOutput *output() const { return m_output; }
    [[nodiscard]] MaterialFiles *materials() const { return m_materials; }
    [[nodiscard]] FileViewer *viewer() const { return m_viewer; }

private:
    void reload();
    void show(const core::Document &document);
    void showHead();
    void showForm();
    void showEvents();
    void showActions();
    void loadSlips();
    void showSlips(const core::Rows &slips);
    void ask(const QString &action);
    // In CasePageFiles.cpp: the scans of its materials.
    [[nodiscard]] static bool isAboutFile(const QString &purpose);
    void makeFiles(ui::Card *card);
    void askAboutFile(const QString &purpose, const CaseFile &file);
    void runOnFile(const QString &purpose, const QVariantMap &values);
    void run(const QString &action, const QVariantMap &values);
    void reveal(const QString &key, const QString &reason);

    const AffairsContext &m_context;
    QString m_id;
    core::Document m_document;
    ui::Page *m_page;
    ui::StateLabel *m_state;
    ui::SyncMark *m_sync;
    QWidget *m_actions;
    ReasonCard *m_reason;
    ui::KeyValueGrid *m_clock;
    ui::KeyValueGrid *m_form;
    ui::ActionButton *m_showAll;
    MaterialFiles *m_materials;
    ui::Timeline *m_timeline;
    QVBoxLayout *m_slips;
    ui::Card *m_previewCard;
    print::SlipPreview *m_preview;
    FileViewer *m_viewer;
    SlipOutput *m_output;
    QTimer m_refresh;
    CaseFile m_askedFile; ///< what the question is about
    bool m_busy = false;
};

} // namespace yc::affairs
