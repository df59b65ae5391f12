// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/AffairsContext.h"

#include <QWidget>

namespace yc::ui {
class ActionButton;
class Banner;
class KeyValueGrid;
class StateLabel;
class TextLabel;
} // namespace yc::ui
namespace yc::print {
class SlipPreview;
}

namespace yc::affairs {

class SlipOutput;

/// Step 4 of acceptance: number, due date, the notice to print, and where to go on.
class ReceiptStep : public QWidget {
    Q_OBJECT
public:
    explicit ReceiptStep(const AffairsContext &context, QWidget *parent = nullptr);
    /// `answer` is that of an acceptance command.
    void start(const ServiceItem &item, const QString &person, const QJsonObject &answer);
    [[nodiscard]] SlipOutput *output() const { return m_output; }

Q_SIGNALS:
    void nextMatterWanted();
    void finished();
    void caseWanted(const QString &caseId);

private:
    const AffairsContext &m_context;
    QString m_case;
    ui::Banner *m_banner;
    ui::StateLabel *m_state;
    ui::TextLabel *m_number;
    ui::KeyValueGrid *m_values;
    ui::ActionButton *m_print;
    print::SlipPreview *m_preview;
    SlipOutput *m_output;
};

} // namespace yc::affairs
