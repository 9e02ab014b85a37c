package io.clientele.benchmarks.harness;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** Bars side by side, one group for each client. */
final class Plot {
  private static final Rectangle SIZE = new Rectangle(760, 340);
  private static final Color[] COLORS = {new Color(0x3B6EA8), new Color(0xE39B3B)};

  private final DefaultCategoryDataset bars = new DefaultCategoryDataset();
  private final String title;
  private final String unit;
  private final String labels;
  private final List<Contender> contenders;

  /**
   * @param labels the format of the figures above the bars
   */
  Plot(String title, String unit, String labels, List<Contender> contenders) {
    this.title = title;
    this.unit = unit;
    this.labels = labels;
    this.contenders = contenders;
  }

  /** Adds a bar to each group. */
  void bars(String name, ToDoubleFunction<Contender> height) {
    contenders.forEach(one -> bars.addValue(height.applyAsDouble(one), name, one.label()));
  }

  /** Writes it as SVG, the same for the same bars. */
  void write(Path file) throws IOException {
    SVGGraphics2D svg = new SVGGraphics2D(SIZE.width, SIZE.height);
    svg.setDefsKeyPrefix("plot");
    chart().draw(svg, SIZE);
    Files.writeString(file, svg.getSVGElement() + "\n");
  }

  private JFreeChart chart() {
    JFreeChart chart = ChartFactory.createBarChart(title, null, unit, bars);
    StandardChartTheme theme = new StandardChartTheme("plain");
    theme.setExtraLargeFont(new Font("SansSerif", Font.BOLD, 15));
    theme.setPlotBackgroundPaint(Color.WHITE);
    theme.setRangeGridlinePaint(Color.LIGHT_GRAY);
    theme.apply(chart);
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setOutlineVisible(false);
    plot.getRangeAxis().setUpperMargin(0.1);
    BarRenderer renderer = (BarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0.02);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator(
            "{2}", new DecimalFormat(labels, DecimalFormatSymbols.getInstance(Locale.ROOT))));
    renderer.setDefaultItemLabelsVisible(true);
    for (int i = 0; i < bars.getRowCount(); i++) {
      renderer.setSeriesPaint(i, COLORS[i]);
    }
    return chart;
  }
}
