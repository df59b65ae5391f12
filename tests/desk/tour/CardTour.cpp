// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardTour.h"

#include "cardreader/TrainingCards.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/cards/CardBar.h"
#include "desk/cards/TrainingPage.h"
#include "print/PaperOutput.h"
#include "services/socialcard/view/CardPage.h"
#include "services/socialcard/view/CardsPage.h"
#include "services/socialcard/view/StepForm.h"
#include "services/socialcard/view/StockPage.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"

#include <QTableView>

namespace yc::tour {

namespace {

template<class Condition> bool comes(Condition condition) { return QTest::qWaitFor(condition, 10'000); }

bool signIn(WindowUnderTest &on)
{
    auto *page = on.page<desk::SignInPage>();
    if (!page)
        return false;
    auto *field = page->findChild<desk::SecretField *>();
    if (!comes([&] { return field->hasFocus(); }))
        return false;
    on.type(on.door.settings().demoPassphrase);
    on.press(Qt::Key_Return);
    return on.page<desk::MainWindow>() != nullptr;
}

bool play(WindowUnderTest &on, Camera &camera)
{
    const auto shoot = [&](const char *name) { camera.shoot(*on.window, QString::fromLatin1(name)); };
    if (!signIn(on))
        return false;
    auto *frame = on.window->frame();
    frame->open(QStringLiteral("socialcard.cards"));
    auto *cards = on.page<socialcard::CardsPage>();
    if (!cards || !comes([&] { return cards->list()->model()->rowCount() > 0; }))
        return false;
    shoot("cards");
    frame->open(QStringLiteral("socialcard.cards"), {{QStringLiteral("which"), QStringLiteral("normal")}});
    if (!comes([&] { return cards->list()->model()->rowCount() > 0 && !cards->list()->model()->isLoading(); }))
        return false;
    cards->list()->table()->selectRow(0);
    on.press(Qt::Key_Return);
    auto *card = on.page<socialcard::CardPage>();
    if (!card || !comes([&] { return !card->document().id.isEmpty(); }))
        return false;
    shoot("card");
    on.press(Qt::Key_F8);
    if (!comes([&] { return card->form()->isVisible(); }))
        return false;
    card->form()->form()->field(QStringLiteral("holder_id"))->editor()->setFocus();
    on.press(Qt::Key_Space);
    shoot("card-loss");
    on.press(Qt::Key_Return, Qt::ControlModifier);
    if (!comes([&] { return card->output()->slip().has_value(); }))
        return false;
    shoot("card-slip");
    frame->open(QStringLiteral("socialcard.stock"));
    auto *stock = on.page<socialcard::StockPage>();
    if (!stock || !comes([&] { return stock->list()->model()->rowCount() > 0; }))
        return false;
    stock->list()->table()->selectRow(0);
    if (!comes([&] { return !stock->box().id.isEmpty(); }))
        return false;
    shoot("blank-cards");
    frame->open(QStringLiteral("desk.training"));
    if (!on.page<desk::TrainingPage>())
        return false;
    on.reader.insert(cardreader::trainingCards().at(1).values);
    if (!comes([&] { return frame->cardBar()->banner()->isVisible(); }))
        return false;
    shoot("card-unknown");
    return true;
}

} // namespace

void cardTour(const Look &look, Camera &camera, const QString &folder)
{
    WindowUnderTest on(folder, look.language, look.theme, WindowUnderTest::Cards::Training);
    on.clock->set(dayClock()->now());
    if (play(on, camera))
        return;
    camera.complain(QStringLiteral("no way past the cards"));
    camera.shoot(*on.window, QStringLiteral("stuck"));
}

} // namespace yc::tour
