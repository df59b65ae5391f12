// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/view/AffairsContext.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace yc::ui {
class ProgressPanel;
class TextLabel;
} // namespace yc::ui

namespace yc::affairs {

class FileTaker;

/// The checklist of an item's materials. Space goes on to the next state (missing, received, electronic and exempt
/// where the material allows it), Up and Down go from line to line, Ctrl+O adds scans of the line's material.
class MaterialList : public QWidget {
    Q_OBJECT
public:
    explicit MaterialList(const AffairsContext &context, QWidget *parent = nullptr);
    /// `states` as in Application::materials; materials that the system makes are there from the start.
    void setItem(const ServiceItem &item, const QJsonObject &states, bool agent);
    /// Materials that only an agent brings come and go.
    void setAgent(bool agent);
    [[nodiscard]] QJsonObject states() const;
    [[nodiscard]] QList<MissingMaterial> missing() const;
    [[nodiscard]] int asked() const;
    [[nodiscard]] int present() const;
    void receiveAll();
    /// To the first missing line, else the first.
    void focusMissing();
    [[nodiscard]] QWidget *firstBox() const;
    /// Scans as in Application::files. Set them after the item.
    void setFiles(const QJsonArray &files);
    [[nodiscard]] QJsonArray files() const { return toJson(m_files); }
    void addFiles(const QString &material, const QStringList &paths);
    [[nodiscard]] bool isTaking() const;
    /// Chooses files of the disk; a test puts its own in place of the dialog.
    void setChooser(std::function<QStringList()> choose) { m_choose = std::move(choose); }

Q_SIGNALS:
    void changed();
    /// A file that was not taken in.
    void fileFailed(const QString &name, const yc::core::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Box;
    struct Row {
        Material material;
        QString state; ///< empty: missing
        QWidget *line = nullptr;
        QCheckBox *box = nullptr;
        ui::TextLabel *note = nullptr;
        QVBoxLayout *scans = nullptr;
    };
    void cycle(int row);
    void refresh();
    void showFiles();
    void take(const QList<CaseFile> &files);

    const AffairsContext &m_context;
    ServiceItem m_item;
    QList<Row> m_rows;
    bool m_agent = false;
    QList<CaseFile> m_files;
    FileTaker *m_taker;
    std::function<QStringList()> m_choose;
    QVBoxLayout *m_lines;
    ui::TextLabel *m_missing;
    ui::ProgressPanel *m_progress;
};

} // namespace yc::affairs
