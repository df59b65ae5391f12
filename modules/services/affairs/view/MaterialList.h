// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/view/AffairsContext.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace yc::ui {
class TextLabel;
}

namespace yc::affairs {

/// The checklist of an item's materials. Space goes on to the next state (missing, received, electronic and exempt
/// where the material allows it), Up and Down go from line to line.
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

Q_SIGNALS:
    void changed();

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
    };
    void cycle(int row);
    void refresh();

    const AffairsContext &m_context;
    ServiceItem m_item;
    QList<Row> m_rows;
    bool m_agent = false;
    QVBoxLayout *m_lines;
    ui::TextLabel *m_missing;
};

} // namespace yc::affairs
